package io.lianluo.reporting.obligation;

import io.lianluo.access.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param seat      id of the seat
 * @param unit      id of the seat's unit
 * @param duty      id of the duty
 * @param status    where they stand
 * @param asked     whether a request to be excused waits for its answer
 * @param visible   those that may be seen at all
 */
public record ObligationFilter(@Nullable String programme, @Nullable UUID seat, @Nullable UUID unit, @Nullable String duty,
                               @Nullable ObligationStatus status, @Nullable Boolean asked, Visibility visible) {

    /** All that somebody may see. */
    public static ObligationFilter seenBy(Visibility visible) {
        return new ObligationFilter(null, null, null, null, null, null, visible);
    }

    /** Of these, those of a programme; of every one for null. */
    public ObligationFilter inProgramme(@Nullable String code) {
        return new ObligationFilter(code, seat, unit, duty, status, asked, visible);
    }

    /** Of these, those of a seat; of every one for null. */
    public ObligationFilter ofSeat(@Nullable UUID id) {
        return new ObligationFilter(programme, id, unit, duty, status, asked, visible);
    }

    /** Of these, those of the seats of a unit; of every one for null. */
    public ObligationFilter ofUnit(@Nullable UUID id) {
        return new ObligationFilter(programme, seat, id, duty, status, asked, visible);
    }

    /** Of these, those of a duty; of every one for null. */
    public ObligationFilter ofDuty(@Nullable String id) {
        return new ObligationFilter(programme, seat, unit, id, status, asked, visible);
    }

    /** Of these, those that stand there; wherever they stand for null. */
    public ObligationFilter standing(@Nullable ObligationStatus where) {
        return new ObligationFilter(programme, seat, unit, duty, where, asked, visible);
    }

    /** Of these, those of which somebody asked to be excused and waits for an answer, or the others; all for null. */
    public ObligationFilter askedToExcuse(@Nullable Boolean whether) {
        return new ObligationFilter(programme, seat, unit, duty, status, whether, visible);
    }
}
