package io.lianluo.registry.obligation.events;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.registry.obligation.OpenObligation;
import io.lianluo.registry.obligation.OpenObligations;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ObligationEvents {

    private static final Set<ObligationStatus> OPEN = Set.of(ObligationStatus.OPEN, ObligationStatus.MISSING);

    private final OpenObligations obligations;

    ObligationEvents(OpenObligations obligations) {
        this.obligations = obligations;
    }

    @EventHandler
    void on(ObligationChanged event, EventMeta meta) {
        obligations.keep(meta, Optional.of(new OpenObligation(event.getProgramme(), event.getDuty(), event.getSeatId()))
                .filter(open -> OPEN.contains(event.getStatus())));
    }
}
