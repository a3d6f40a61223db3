package io.lianluo.registry.contact.mongo;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.registry.contact.DeliveryFailure;
import io.lianluo.registry.contact.DeliveryFailures;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class DeliveryFailureReplicas implements DeliveryFailures {

    private final Replica<DeliveryFailure> failures;

    DeliveryFailureReplicas(Replicas replicas) {
        failures = replicas.of("delivery-failures", DeliveryFailure.class);
    }

    @Override
    public void failed(EventMeta cause, DeliveryFailure failure) {
        failures.put(cause, failure.personId().toString(), failure);
    }

    @Override
    public Optional<DeliveryFailure> latest(UUID personId) {
        return failures.find(personId.toString());
    }
}
