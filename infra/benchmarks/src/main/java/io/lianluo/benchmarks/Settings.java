package io.lianluo.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The settings of a run of measurements.
 *
 * @param length    how long each measurement lasts, after as long a warm-up
 * @param rate      arrivals per second where the rate is fixed
 * @param liaisons  how many liaisons the registry has, fewer first
 * @param root      the repository, where the services' jars are
 * @param directory where a run may write
 */
record Settings(Duration length, int rate, List<Integer> liaisons, Path root, Path directory) {

    /** As many seconds as one measurement lasts. */
    double seconds() {
        return length.toMillis() / 1000.0;
    }
}
