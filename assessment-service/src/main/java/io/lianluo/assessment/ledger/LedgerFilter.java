package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Which ledgers are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param seat      the seat
 * @param sight     what the asker may see
 */
public record LedgerFilter(@Nullable String programme, @Nullable String seat, Sight sight) {

    /** All that somebody may see. */
    public static LedgerFilter seenBy(Sight sight) {
        return new LedgerFilter(null, null, sight);
    }

    /** Of these, those of a programme; of every one for null. */
    public LedgerFilter inProgramme(@Nullable String code) {
        return new LedgerFilter(code, seat, sight);
    }

    /** Of these, those of a seat; of every one for null. */
    public LedgerFilter ofSeat(@Nullable String id) {
        return new LedgerFilter(programme, id, sight);
    }
}
