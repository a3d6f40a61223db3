package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.acting.Offices;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Acts are done by the caller of the request, and by the registry itself where there is none. */
@Component
class CallersActs implements Acts, Offices {

    /** The offices, the nearest to the matter first; a caller who holds several acts in the first of them. */
    private static final List<Office.Kind> NEAREST = List.of(Office.Kind.SECRETARIAT, Office.Kind.LEADER, Office.Kind.OPERATOR, Office.Kind.SYSTEM);
    private static final String UNIT = "unit";

    private final Clock clock;

    CallersActs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Act now(ZoneId zone) {
        return Act.of(clock, zone, caller().map(Caller::subject).orElse(Act.REGISTRY));
    }

    /** Names the office in which the caller acts; a caller without an office acts for a unit. */
    @Override
    public String acting(String programme) {
        return caller().map(caller -> NEAREST.stream().filter(kind -> caller.holds(kind, programme)).findFirst()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT)).orElse(UNIT)).orElse(REGISTRY);
    }

    private static Optional<Caller> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }
}
