package io.lianluo.registry.contact.events;

import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.registry.contact.DeliveryFailure;
import io.lianluo.registry.contact.DeliveryFailures;
import io.lianluo.registry.contact.WhenContactFailedThenSuspect;
import org.springframework.stereotype.Component;

/** Keeps whom notification could not reach, and doubts the contact details by which it tried. */
@Component
class DeliveryFailureEvents {

    private final DeliveryFailures failures;
    private final WhenContactFailedThenSuspect then;

    DeliveryFailureEvents(DeliveryFailures failures, WhenContactFailedThenSuspect then) {
        this.failures = failures;
        this.then = then;
    }

    @EventHandler
    void on(ContactUnreachable event, EventMeta meta) {
        DeliveryFailure failure = new DeliveryFailure(event.getNoticeId(), event.getPersonId(), event.getChannel().name(),
                event.getFailedAt(), event.getContactEdition() == null ? null : event.getContactEdition().longValue());
        failures.failed(meta, failure);
        then.follow(meta, failure);
    }
}
