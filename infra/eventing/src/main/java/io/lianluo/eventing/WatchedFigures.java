package io.lianluo.eventing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Figures that operators watch and that stand in the store; a bean. They are looked up at intervals and not when Prometheus asks, so that a store that
 * is away holds up no answer. All replicas of a service say the same.
 *
 * @param metric      name of the metric
 * @param description meaning of a figure, in a sentence
 * @param label       name of the label that tells the figures apart
 * @param figures     looks them up by the value of that label; each costs an index and reads no more than it needs
 */
public record WatchedFigures(String metric, String description, String label, Supplier<? extends Map<String, ? extends Number>> figures) {

    /** Name of the metric of all that falls due by time. */
    public static final String OLDEST_DUE = "lianluo.due.oldest.age";

    /**
     * The seconds since which the oldest of each kind is due and was not dealt with; 0 where nothing is due.
     *
     * @param kinds looks up the due time of the oldest that is due at a moment
     */
    public static WatchedFigures oldestDue(Clock clock, Map<String, Function<Instant, Optional<Instant>>> kinds) {
        return new WatchedFigures(OLDEST_DUE, "Seconds since which the oldest is due that was not dealt with", "kind", () -> {
            Map<String, Long> ages = new TreeMap<>();
            kinds.forEach((kind, oldest) -> ages.put(kind, age(oldest, clock.instant())));
            return ages;
        });
    }

    private static long age(Function<Instant, Optional<Instant>> oldest, Instant now) {
        return oldest.apply(now).map(due -> Duration.between(due, now).toSeconds()).orElse(0L);
    }
}
