package io.lianluo.assessment.source;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat and its liaison, on whose account something goes.
 *
 * @param programme code of the programme
 * @param seatId    the seat
 * @param unitId    its unit
 * @param liaisonId the appointment; null when the seat was vacant
 * @param personId  the person; null when the seat was vacant
 */
public record SeatLiaison(String programme, UUID seatId, UUID unitId, @Nullable UUID liaisonId, @Nullable UUID personId) {

    /** The identity of the ledger it goes to: one per appointment, and one per seat for what falls into a vacancy. */
    public String ledgerId() {
        return (liaisonId == null ? seatId : liaisonId).toString();
    }
}
