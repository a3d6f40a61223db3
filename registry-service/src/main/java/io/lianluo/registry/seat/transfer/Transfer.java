package io.lianluo.registry.seat.transfer;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer of a seat's liaison to another seat. It has begun and is not finished yet.
 *
 * @param toSeatId  the other seat
 * @param liaisonId the appointment that ends
 * @param candidate who is appointed there
 * @param since     first day there
 * @param reason    why; null when nothing was said
 * @param act       who transferred, and when
 */
public record Transfer(UUID toSeatId, UUID liaisonId, Candidate candidate, LocalDate since, @Nullable String reason, Act act) {

    /** Returns the transfer with its texts written otherwise. */
    public Transfer withTexts(TextMapper as) {
        return new Transfer(toSeatId, liaisonId, candidate.withTexts(as.in("candidate")), since, as.mapNullable("reason", reason), act);
    }
}
