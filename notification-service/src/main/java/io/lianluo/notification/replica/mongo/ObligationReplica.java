package io.lianluo.notification.replica.mongo;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Obligation;
import io.lianluo.notification.replica.Obligations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Obligations as a replica. */
@Component
class ObligationReplica implements Obligations {

    private final Replica<Obligation> obligations;

    ObligationReplica(Replicas replicas) {
        obligations = replicas.of("obligations", Obligation.class);
    }

    @Override
    public void keep(EventMeta cause, Obligation obligation) {
        obligations.put(cause, obligation.id().toString(), obligation);
    }

    @Override
    public Optional<Obligation> find(UUID id) {
        return obligations.find(id.toString());
    }
}
