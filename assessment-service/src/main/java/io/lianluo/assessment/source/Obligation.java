package io.lianluo.assessment.source;

import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The latest word of reporting on an obligation.
 *
 * @param id         identity
 * @param seatLiaison      who owes it
 * @param duty       id of the report duty
 * @param title      what it is called
 * @param knownFrom  since when the due time that it has could be known: its opening, or when it was last counted again to an earlier one
 * @param dueAt      when it is due
 * @param status     where it stands
 * @param handedInAt when something was handed in
 * @param eventId    the event that said so
 * @param sequence   its place among all that reporting said of this obligation
 * @param ledgers    ids of all ledgers that it ever was on the account of, as far as was told
 */
public record Obligation(UUID id, SeatLiaison seatLiaison, String duty, LocalizedText title, Instant knownFrom, Instant dueAt, Status status,
                         @Nullable Instant handedInAt, String eventId, long sequence, Set<String> ledgers) {

    /** This word, remembering on whose account an earlier one put it. */
    public Obligation after(Obligation earlier) {
        Set<String> all = Stream.concat(earlier.ledgers.stream(), ledgers.stream()).collect(Collectors.toUnmodifiableSet());
        return new Obligation(id, seatLiaison, duty, title, knownFrom, dueAt, status, handedInAt, eventId, sequence, all);
    }

    /** The states of an obligation. */
    public enum Status {
        /** Not settled, or settled in a way that this release does not know. */
        UNSETTLED,
        /** Handed in. */
        HANDED_IN,
        /** Fulfilled by "nothing to report". */
        NIL_RETURN,
        /** Excused by somebody entitled. */
        EXCUSED,
        /** No longer owed. */
        CANCELLED
    }
}
