package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event for which somebody is told.
 *
 * @param id          its identity
 * @param sequence    its place among the events of what it is about
 * @param traceparent W3C trace context of what caused the event, so that the mail belongs to the trace
 */
public record Cause(UUID id, long sequence, @Nullable String traceparent) {

    /** The cause that an event is. */
    public static Cause of(EventMeta meta) {
        return new Cause(meta.id(), meta.sequence(), meta.traceparent());
    }
}
