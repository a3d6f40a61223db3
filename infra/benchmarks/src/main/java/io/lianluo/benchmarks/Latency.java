package io.lianluo.benchmarks;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Measures how long something took, as a distribution. */
final class Latency {

    private final Recorder recorder = new Recorder(3);

    void record(long nanos) {
        recorder.recordValue(Math.max(0, nanos / 1_000));
    }

    /** Sums up what was recorded since the last call. */
    Summary take() {
        Histogram histogram = recorder.getIntervalHistogram();
        return new Summary(histogram.getTotalCount(), histogram.getValueAtPercentile(50) / 1e3, histogram.getValueAtPercentile(99) / 1e3,
                histogram.getMaxValue() / 1e3);
    }

    /**
     * A distribution in short.
     *
     * @param count how many
     * @param p50   milliseconds that half of them do not exceed
     * @param p99   milliseconds that 99 of 100 do not exceed
     * @param most  milliseconds of the longest
     */
    record Summary(long count, double p50, double p99, double most) { }
}
