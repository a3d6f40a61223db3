package io.lianluo.registry.web;

import io.lianluo.registry.seat.Act;
import io.lianluo.registry.seat.Acts;
import io.lianluo.web.Caller;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Acts are done by the caller of the request, and by the registry itself where there is none. */
@Component
class CallersActs implements Acts {

    private final Clock clock;

    CallersActs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Act now(ZoneId zone) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean asked = authentication != null && authentication.getPrincipal() instanceof Caller;
        return Act.of(clock, zone, asked ? Caller.current().subject() : Act.REGISTRY);
    }
}
