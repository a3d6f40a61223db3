package io.lianluo.notification.replica;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's appointment to a seat.
 *
 * @param liaisonId  identity
 * @param personId   the person
 * @param rosterName the name on the published roster, where there is one
 * @param released   whether it has ended
 * @param suspended  whether the person is suspended now
 * @param place      the seat; null in older documents
 */
public record Liaison(UUID liaisonId, UUID personId, @Nullable String rosterName, boolean released, boolean suspended, @Nullable Place place) {

    /** An appointment of which the seat does not matter. */
    public Liaison(UUID liaisonId, UUID personId, @Nullable String rosterName, boolean released, boolean suspended) {
        this(liaisonId, personId, rosterName, released, suspended, null);
    }

    /**
     * The seat to which somebody is appointed.
     *
     * @param programme code of the programme
     * @param rule      id of the programme's seat rule; null where that was not told
     * @param seatId    the seat
     * @param unitId    its unit
     * @param since     first day of the appointment
     */
    public record Place(String programme, @Nullable String rule, UUID seatId, UUID unitId, LocalDate since) { }
}
