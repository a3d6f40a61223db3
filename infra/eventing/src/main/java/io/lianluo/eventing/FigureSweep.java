package io.lianluo.eventing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks up the figures that operators watch. A figure that could not be looked up is not shown, because an old one would say that all is well. */
final class FigureSweep {

    private static final Logger log = LoggerFactory.getLogger(FigureSweep.class);

    private final Map<WatchedFigures, MultiGauge> gauges = new HashMap<>();

    FigureSweep(List<WatchedFigures> watched, MeterRegistry meters) {
        watched.forEach(each -> gauges.put(each, MultiGauge.builder(each.metric()).description(each.description()).register(meters)));
    }

    @Scheduled(fixedDelayString = "${lianluo.eventing.figures:PT15S}")
    void sweep() {
        gauges.forEach((watched, gauge) -> gauge.register(look(watched), true));
    }

    private static List<Row<?>> look(WatchedFigures watched) {
        try {
            return watched.figures().get().entrySet().stream().<Row<?>>map(figure -> Row.of(Tags.of(watched.label(), figure.getKey()), figure.getValue())).toList();
        } catch (RuntimeException e) {
            log.warn("The metric {} has no figures until the next look: {}", watched.metric(), e.toString());
            return List.of();
        }
    }
}
