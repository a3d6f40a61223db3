package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Operators see figures as they were at the latest look, and none that could not be looked up. */
class FigureSweepTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void eachLookBringsThePresentFiguresAndNoOthers() {
        Map<String, Long> figures = new HashMap<>(Map.of("persons", 3L, "filings", 1L));
        FigureSweep sweep = sweep(new WatchedFigures("lianluo.sealed.older", "Documents", "kind", () -> figures));
        sweep.sweep();
        assertThat(value("lianluo.sealed.older", "persons")).contains(3.0);
        figures.remove("filings");
        figures.put("persons", 2L);
        sweep.sweep();
        assertThat(value("lianluo.sealed.older", "persons")).contains(2.0);
        assertThat(value("lianluo.sealed.older", "filings")).isEmpty();
    }

    @Test
    void aStoreThatIsAwayTakesItsFiguresAlongAndNoOthers() {
        boolean[] away = new boolean[1];
        FigureSweep sweep = sweep(new WatchedFigures("one", "One", "kind", () -> {
            if (away[0]) {
                throw new IllegalStateException("away");
            }
            return Map.of("a", 1);
        }), new WatchedFigures("other", "Other", "kind", () -> Map.of("a", 1)));
        sweep.sweep();
        away[0] = true;
        sweep.sweep();
        assertThat(value("one", "a")).isEmpty();
        assertThat(value("other", "a")).contains(1.0);
        away[0] = false;
        sweep.sweep();
        assertThat(value("one", "a")).contains(1.0);
    }

    @Test
    void whatIsDueHasAnAgeAndWhatIsNotHasNone() {
        sweep(WatchedFigures.oldestDue(Clock.fixed(NOW, ZoneOffset.UTC), Map.of(
                "reports", now -> Optional.of(now.minusSeconds(90)), "meetings", now -> Optional.empty()))).sweep();
        assertThat(value(WatchedFigures.OLDEST_DUE, "reports")).contains(90.0);
        assertThat(value(WatchedFigures.OLDEST_DUE, "meetings")).contains(0.0);
    }

    private FigureSweep sweep(WatchedFigures... watched) {
        return new FigureSweep(List.of(watched), meters);
    }

    private Optional<Double> value(String metric, String kind) {
        return Optional.ofNullable(meters.find(metric).tag("kind", kind).gauge()).map(Gauge::value);
    }
}
