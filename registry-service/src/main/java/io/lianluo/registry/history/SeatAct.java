package io.lianluo.registry.history;

import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.programme.Ground;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act in the history of a seat.
 *
 * @param kind      what was done
 * @param day       the day on which it was put on record, or from which it holds where that is not known
 * @param liaisonId identity of the appointment that it is about; null where it is about none
 * @param personId  the liaison or counterpart that it is about; null where it is about nobody
 * @param from      the first day that it sets; null where it sets none
 * @param until     the last day that it sets; null where it sets none
 * @param signature who did it, in which capacity, and when; null where that was not kept
 * @param reason    why, as somebody put it, or the matters of a delegation; null where nothing was said
 * @param decision  number of the decision of the authority that it carries out; null where there is none
 * @param ground    the rule of the programme from which it follows; null where it follows from none
 */
public record SeatAct(Kind kind, LocalDate day, @Nullable UUID liaisonId, @Nullable UUID personId, @Nullable LocalDate from, @Nullable LocalDate until,
                      @Nullable Signature signature, @Nullable String reason, @Nullable String decision, @Nullable Ground ground) {

    /** The day from which it holds. */
    public LocalDate effectiveOn() {
        return switch (kind) {
            case RELEASED, SUCCEEDED, TRANSFERRED, ADJUSTED, DISMISSED, SEAT_CLOSED, RELEASE_DATED_AHEAD -> until == null ? day : until;
            default -> from == null ? day : from;
        };
    }

    /** Tells whether it says what is said before a sanction, which is for the offices and the liaison alone. */
    public boolean isHearing() {
        return kind == Kind.HEARD || kind == Kind.HEARING_WAIVED;
    }

    /** Tells whether it is about what is or was dated ahead, which is for those who keep the seat or act for it. */
    public boolean isAhead() {
        return switch (kind) {
            case APPOINTMENT_DATED_AHEAD, APPOINTMENT_REVOKED, APPOINTMENT_LAPSED, RELEASE_DATED_AHEAD, RELEASE_REVOKED, RELEASE_LAPSED -> true;
            default -> false;
        };
    }

    /** The kinds of acts. */
    public enum Kind {
        /** The seat was opened, because a programme asks for it. */
        OPENED,
        /** A liaison was appointed. */
        APPOINTED,
        /** A liaison who held the seat before the programme was run here was put on record. */
        TAKEN_OVER,
        /** The head of the unit became liaison by office. */
        APPOINTED_BY_OFFICE,
        /** The liaison was released. */
        RELEASED,
        /** The liaison left because a successor was appointed. */
        SUCCEEDED,
        /** The liaison went to another seat. */
        TRANSFERRED,
        /** The liaison was adjusted after an assessment. */
        ADJUSTED,
        /** The liaison was dismissed by a sanction. */
        DISMISSED,
        /** The liaison left with the seat. */
        SEAT_CLOSED,
        /** The days of an appointment were put right. */
        CORRECTED,
        /** An appointment of the past that was missing was added. */
        ADDED,
        /** The liaison was suspended. */
        SUSPENDED,
        /** The liaison's suspension ended. */
        RESUMED,
        /** The liaison was heard before a sanction. */
        HEARD,
        /** The liaison waived the hearing before a sanction. */
        HEARING_WAIVED,
        /** An appointment was dated ahead. */
        APPOINTMENT_DATED_AHEAD,
        /** An appointment that was dated ahead was revoked. */
        APPOINTMENT_REVOKED,
        /** An appointment that was dated ahead did not fit the seat any more. */
        APPOINTMENT_LAPSED,
        /** A release was dated ahead. */
        RELEASE_DATED_AHEAD,
        /** A release that was dated ahead was revoked. */
        RELEASE_REVOKED,
        /** A release that was dated ahead did not fit the seat any more. */
        RELEASE_LAPSED,
        /** The liaison was charged with standing in for the head of the unit. */
        DELEGATED,
        /** A delegation was revoked. */
        REVOKED,
        /** A counterpart was named on the authority's side. */
        COUNTERPART_NAMED,
        /** The seat was closed, because no programme asks for it any more. */
        CLOSED
    }
}
