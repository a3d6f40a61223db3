package io.lianluo.assessment.ledger;

import io.lianluo.access.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which ledgers are looked for; what is null does not matter.
 *
 * @param programme code of the programme
 * @param seat      the seat
 * @param visible   what the asker may see
 */
public record LedgerFilter(@Nullable String programme, @Nullable UUID seat, Visibility visible) {

    /** All that somebody may see. */
    public static LedgerFilter seenBy(Visibility visible) {
        return new LedgerFilter(null, null, visible);
    }

    /** Of these, those of a programme; of every one for null. */
    public LedgerFilter inProgramme(@Nullable String code) {
        return new LedgerFilter(code, seat, visible);
    }

    /** Of these, those of a seat; of every one for null. */
    public LedgerFilter ofSeat(@Nullable UUID id) {
        return new LedgerFilter(programme, id, visible);
    }
}
