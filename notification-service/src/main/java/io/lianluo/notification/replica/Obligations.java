package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;

/** Obligations. */
public interface Obligations {

    /** Keeps where an obligation stands. */
    void keep(EventMeta cause, Obligation obligation);

    /** The obligation of that id. */
    Optional<Obligation> find(UUID id);
}
