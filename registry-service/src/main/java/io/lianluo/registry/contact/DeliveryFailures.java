package io.lianluo.registry.contact;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;

/** What notification told of people who could not be reached. */
public interface DeliveryFailures {

    /** Keeps a failure to reach somebody. */
    void failed(EventMeta cause, DeliveryFailure failure);

    /** The latest failure to reach a person. */
    Optional<DeliveryFailure> latest(String personId);
}
