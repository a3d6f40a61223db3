package io.lianluo.registry.unit.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Units that somebody heads, or represents by law. */
@Component
class MyUnits implements KeptOfPerson {

    private final Units units;
    private final UnitViews views;

    MyUnits(Units units, UnitViews views) {
        this.units = units;
        this.views = views;
    }

    @Override
    public String kind() {
        return "units";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        List<Unit> led = units.list(UnitFilter.ledBy(personId), after.isEmpty() ? null : after.getFirst(), limit);
        List<UnitView> shown = views.of(led, null, caller);
        return IntStream.range(0, led.size()).mapToObj(i -> Kept.of(led.get(i).code(), shown.get(i))).toList();
    }
}
