package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.acting.Offices;
import io.lianluo.web.access.CallerToken;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Acts are done by the caller of the request, and by the registry itself where there is none. */
@Component
class CallersActs implements Acts, Offices {

    /** The offices, the nearest to the matter first; a caller who holds several acts in the first of them. */
    private static final List<Office.Kind> NEAREST = List.of(Office.Kind.SECRETARIAT, Office.Kind.LEADER);
    private static final String UNIT = "unit";

    private final Clock clock;

    CallersActs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Act now(ZoneId zone) {
        return Act.of(clock, zone, CallerToken.ofThread().map(Caller::subject).orElse(Act.REGISTRY));
    }

    /** Names the office in which the caller acts; a caller without an office acts for a unit. */
    @Override
    public String acting(String programme) {
        return CallerToken.ofThread().map(caller -> Stream.<Enum<?>>concat(NEAREST.stream().filter(kind -> caller.holds(kind, programme)),
                Stream.of(Role.values()).filter(caller::is)).findFirst().map(as -> as.name().toLowerCase(Locale.ROOT)).orElse(UNIT)).orElse(REGISTRY);
    }

    @Override
    public @Nullable String caller() {
        return CallerToken.ofThread().map(Caller::subject).orElse(null);
    }
}
