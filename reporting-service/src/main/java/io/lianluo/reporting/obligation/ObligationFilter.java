package io.lianluo.reporting.obligation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param seat      id of the seat
 * @param unit      id of the seat's unit
 * @param duty      id of the duty
 * @param status    where they stand
 * @param sight     those that may be seen at all
 */
public record ObligationFilter(@Nullable String programme, @Nullable String seat, @Nullable String unit, @Nullable String duty,
                               @Nullable ObligationStatus status, Sight sight) {

    /** All that somebody may see. */
    public static ObligationFilter seenBy(Sight sight) {
        return new ObligationFilter(null, null, null, null, null, sight);
    }

    /** Of these, those of a programme; of every one for null. */
    public ObligationFilter inProgramme(@Nullable String code) {
        return new ObligationFilter(code, seat, unit, duty, status, sight);
    }

    /** Of these, those of a seat; of every one for null. */
    public ObligationFilter ofSeat(@Nullable String id) {
        return new ObligationFilter(programme, id, unit, duty, status, sight);
    }

    /** Of these, those of the seats of a unit; of every one for null. */
    public ObligationFilter ofUnit(@Nullable String id) {
        return new ObligationFilter(programme, seat, id, duty, status, sight);
    }

    /** Of these, those of a duty; of every one for null. */
    public ObligationFilter ofDuty(@Nullable String id) {
        return new ObligationFilter(programme, seat, unit, id, status, sight);
    }

    /** Of these, those that stand there; wherever they stand for null. */
    public ObligationFilter standing(@Nullable ObligationStatus where) {
        return new ObligationFilter(programme, seat, unit, duty, where, sight);
    }

    /** The obligations that somebody may see. */
    public sealed interface Sight { }

    /** Everything. */
    public record Everything() implements Sight { }

    /**
     * All obligations that meet at least one of these conditions.
     *
     * @param programmes all of these programmes
     * @param person     what this person answers for; null for nobody
     * @param seats      what these seats owe
     * @param units      what the seats of these units owe
     */
    public record AnyOf(Set<String> programmes, @Nullable String person, Set<String> seats, Set<String> units) implements Sight { }
}
