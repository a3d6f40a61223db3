package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.UUID;

/**
 * The event for which somebody is told.
 *
 * @param id       its identity
 * @param sequence its place among the events of what it is about
 */
public record Cause(UUID id, long sequence) {

    /** The cause that an event is. */
    public static Cause of(EventMeta meta) {
        return new Cause(meta.id(), meta.sequence());
    }
}
