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
public record LedgerFilter(@Nullable String programme, @Nullable String seat, Sight sight) { }
