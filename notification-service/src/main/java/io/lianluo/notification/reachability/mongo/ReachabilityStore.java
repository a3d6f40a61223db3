package io.lianluo.notification.reachability.mongo;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.notification.reachability.Reachabilities;
import io.lianluo.notification.reachability.Reachability;
import io.lianluo.notification.reachability.ReachabilityEvent;
import io.lianluo.notification.reachability.ReachabilityState;
import io.lianluo.notification.reachability.events.ReachabilityRecords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Reachability as documents, only of those who once could not be reached. */
@Component
class ReachabilityStore extends AggregateStore<Reachability, ReachabilityEvent, ReachabilityState> implements Reachabilities {

    ReachabilityStore(Outbox outbox) {
        super(outbox, "reachability", ReachabilityState.class);
    }

    @Override
    protected ReachabilityState stateOf(Reachability reachability) {
        return reachability.state();
    }

    @Override
    protected Reachability restore(ReachabilityState state) {
        return Reachability.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(ReachabilityEvent event, Reachability reachability) {
        return ReachabilityRecords.of(event, reachability);
    }

    @Override
    public boolean failed(UUID personId, long edition) {
        return find(personId).filter(known -> known.failedFor(edition)).isPresent();
    }

    @Override
    public void forget(UUID personId) {
        find(personId).ifPresent(this::delete);
    }

    @Override
    public void refused(UUID personId, long edition, UUID noticeId, Instant now) {
        Reachability first = Reachability.of(personId);
        first.refused(edition, noticeId, now);
        if (!saveIfAbsent(first)) {
            change(personId, known -> known.refused(edition, noticeId, now));
        }
    }
}
