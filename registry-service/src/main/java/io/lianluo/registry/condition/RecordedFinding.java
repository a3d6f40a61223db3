package io.lianluo.registry.condition;

import io.lianluo.registry.acting.Signature;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is on record.
 *
 * @param finding   what was found
 * @param signature who found it, in which capacity, and when
 * @param told      what was told of its lapse the last time; null while nothing was
 */
public record RecordedFinding(Finding finding, Signature signature, @Nullable Lapse told) {

    /** The two times at which the lapse of a finding is told. */
    public enum Lapse {
        /** It lapses within a month. */
        AHEAD,
        /** It has lapsed. */
        PASSED
    }

    /** A finding of whose lapse nothing was told yet. */
    public RecordedFinding(Finding finding, Signature signature) {
        this(finding, signature, null);
    }

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

    /** The day from which on the next is to be told of its lapse: a month before it, and when it has lapsed; null if nothing is left to tell. */
    public @Nullable LocalDate tellsLapseFrom() {
        LocalDate lapses = lapsesOn();
        return lapses == null || told == Lapse.PASSED ? null : told == null ? lapses.minusMonths(1) : lapses;
    }

    /** The lapse that is to be told on a day; one that is not true any more is passed over. */
    public Optional<Lapse> lapseToTell(LocalDate today) {
        LocalDate from = tellsLapseFrom();
        return from == null || today.isBefore(from) ? Optional.empty() : Optional.of(countsOn(today) ? Lapse.AHEAD : Lapse.PASSED);
    }

    /** Returns the finding of whose lapse that was told. */
    public RecordedFinding told(Lapse lapse) {
        return new RecordedFinding(finding, signature, lapse);
    }

    /** Returns the finding with its texts written otherwise. */
    public RecordedFinding withTexts(TextMapper as) {
        return new RecordedFinding(as.mapPart("finding", finding, Finding::withTexts), signature, told);
    }
}
