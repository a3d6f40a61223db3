package io.lianluo.registry.condition;

import io.lianluo.registry.acting.Signature;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is on record.
 *
 * @param finding   what was found
 * @param signature who found it, in which capacity, and when
 */
public record RecordedFinding(Finding finding, Signature signature) {

    /** Id of the condition. */
    public String condition() {
        return finding.condition();
    }

    /** First day on which it counts no more; null for one that does not lapse. */
    public @Nullable LocalDate lapsesOn() {
        return finding.validUntil() == null ? null : finding.validUntil().plusDays(1);
    }

    /** Tells whether it counts on a day. */
    public boolean countsOn(LocalDate day) {
        LocalDate lapses = lapsesOn();
        return lapses == null || day.isBefore(lapses);
    }

    /** Returns the finding with its texts written otherwise. */
    public RecordedFinding withTexts(TextMapper as) {
        return new RecordedFinding(as.mapPart("finding", finding, Finding::withTexts), signature);
    }
}
