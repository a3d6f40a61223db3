package io.lianluo.registry.seat.coming;

import io.lianluo.registry.acting.Act;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment or a release that was dated ahead, as it stays on record: who decided so, and what became of it. No text about anybody stays.
 *
 * @param change   which of the two
 * @param on       the day on which it was to be taken up
 * @param personId who was to be appointed or released; null if nobody of that appointment was known any more
 * @param decided  who decided so, and when
 * @param outcome  what became of it
 * @param act      by whom, and when
 */
public record Settled(Coming.Change change, LocalDate on, @Nullable UUID personId, Act decided, Outcome outcome, Act act) {

    /** The ways in which a change that was dated ahead ends. */
    public enum Outcome {
        /** It was taken up on its day. */
        TAKEN_UP,
        /** It was revoked before its day. */
        REVOKED,
        /** It did not fit the seat any more on its day, or the seat was closed before. */
        LAPSED
    }
}
