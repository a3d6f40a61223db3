package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;

/** Meetings. */
public interface Meetings {

    /** Keeps a meeting. */
    void keep(EventMeta cause, Meeting meeting);

    /** The meeting of that id. */
    Optional<Meeting> find(UUID id);
}
