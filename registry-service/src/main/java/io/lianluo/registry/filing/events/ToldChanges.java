package io.lianluo.registry.filing.events;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.registry.filing.WhenChangedThenOpenFilings;
import org.springframework.stereotype.Component;

/**
 * Follows up what the registry tells of liaisons, people and units. A roster brings them by the thousand, so what is new to the registry is
 * passed over without looking it up.
 */
@Component
class ToldChanges {

    private final WhenChangedThenOpenFilings then;

    ToldChanges(WhenChangedThenOpenFilings then) {
        this.then = then;
    }

    /** A seat's first event opens it, and its second can bring its first liaison. All that is told of a later one says that it was appointed. */
    @EventHandler
    void on(LiaisonChanged event, EventMeta meta) {
        if (meta.sequence() > 2) {
            then.appointed(event.getSeatId(), event.getLiaisonId());
        }
    }

    @EventHandler
    void on(ContactChanged event, EventMeta meta) {
        if (meta.sequence() > 1) {
            then.contactTold(event.getPersonId(), meta.sequence(), meta.time());
        }
    }

    @EventHandler
    void on(UnitChanged event, EventMeta meta) {
        if (event.getChange() != UnitChange.FOUNDED) {
            then.unitTold(event.getUnitId(), meta.sequence(), meta.time());
        }
    }
}
