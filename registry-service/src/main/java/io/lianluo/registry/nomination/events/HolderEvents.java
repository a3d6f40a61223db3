package io.lianluo.registry.nomination.events;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.registry.nomination.WhenAnotherIsCalledForThenOpenNomination;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Follows up that seats change hands, as the registry tells it of the liaisons who come and go. */
@Component
class HolderEvents {

    private static final Set<LiaisonChange> HOLDER = Set.of(LiaisonChange.APPOINTED, LiaisonChange.RELEASED, LiaisonChange.TRANSFERRED);

    private final WhenAnotherIsCalledForThenOpenNomination then;

    HolderEvents(WhenAnotherIsCalledForThenOpenNomination then) {
        this.then = then;
    }

    /** A seat's first event opens it, and its second can bring its first liaison, which calls for nobody: a roster brings those by the thousand. */
    @EventHandler
    void on(LiaisonChanged event, EventMeta meta) {
        if (meta.sequence() > 2 && HOLDER.contains(event.getChange())) {
            then.holderChanged(event.getSeatId());
        }
    }
}
