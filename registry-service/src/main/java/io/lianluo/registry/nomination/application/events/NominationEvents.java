package io.lianluo.registry.nomination.application.events;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.NominationChanged;
import io.lianluo.events.registry.v1.NominationStatus;
import io.lianluo.registry.nomination.application.WhenNominationEndsThenEndApplications;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Follows up that nominations end, as the registry tells it. */
@Component
class NominationEvents {

    private static final Set<NominationStatus> OVER = EnumSet.of(NominationStatus.APPOINTED, NominationStatus.REFUSED, NominationStatus.WITHDRAWN,
            NominationStatus.LAPSED);

    private final WhenNominationEndsThenEndApplications then;

    NominationEvents(WhenNominationEndsThenEndApplications then) {
        this.then = then;
    }

    @EventHandler
    void on(NominationChanged event, EventMeta meta) {
        if (OVER.contains(event.getStatus()) && event.getCalledUntil() != null) {
            then.changed(event.getNominationId());
        }
    }
}
