package io.lianluo.registry.contact;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;

/** Keeps the failures to reach people, as the notification context told them. */
public interface DeliveryFailures {

    /** Keeps a failure to reach somebody. */
    void failed(EventMeta cause, DeliveryFailure failure);

    /** The latest failure to reach a person. */
    Optional<DeliveryFailure> latest(UUID personId);
}
