package io.lianluo.registry.signal.events;

import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.registry.contact.WhenContactFailedThenSuspect;
import io.lianluo.registry.signal.DeliveryFailure;
import io.lianluo.registry.signal.Proposal;
import io.lianluo.registry.signal.Signals;
import io.lianluo.registry.signal.WhenAdviceChanged;
import org.springframework.stereotype.Component;

/** Keeps what assessment and notification tell, and doubts the contact details by which somebody was not reached. */
@Component
class SignalEvents {

    private final Signals signals;
    private final WhenAdviceChanged then;
    private final WhenContactFailedThenSuspect contactFailed;

    SignalEvents(Signals signals, WhenAdviceChanged then, WhenContactFailedThenSuspect contactFailed) {
        this.signals = signals;
        this.then = then;
        this.contactFailed = contactFailed;
    }

    @EventHandler
    void on(ReplacementProposed event, EventMeta meta) {
        signals.proposed(meta, new Proposal(event.getProposalId().toString(), event.getSeatId().toString(), event.getLiaisonId().toString(),
                new LocalizedText(event.getReason().getZh(), event.getReason().getEn()), event.getProposedAt(), meta.sequence()));
        then.adviceChanged(event.getSeatId().toString());
    }

    @EventHandler
    void on(ReplacementWithdrawn event, EventMeta meta) {
        signals.withdrawn(meta, event.getProposalId().toString());
        then.adviceChanged(event.getSeatId().toString());
    }

    @EventHandler
    void on(ContactUnreachable event, EventMeta meta) {
        DeliveryFailure failure = new DeliveryFailure(event.getNoticeId().toString(), event.getPersonId().toString(), event.getChannel().name(),
                event.getFailedAt(), event.getContactEdition() == null ? null : event.getContactEdition().longValue());
        signals.failed(meta, failure);
        contactFailed.follow(meta, failure);
    }
}
