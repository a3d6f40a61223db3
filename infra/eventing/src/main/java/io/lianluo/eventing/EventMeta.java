package io.lianluo.eventing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data about an event that are known besides its content.
 *
 * @param id          its identity, the same each time it comes
 * @param type        full name of its record
 * @param source      the context that published it, such as {@code /registry}
 * @param subject     what it is about: the topic's key, such as a liaison's id
 * @param sequence    its place among the events of that subject on that topic; a greater one is later
 * @param time        when it happened
 * @param topic       the topic it came by
 * @param traceparent W3C trace context of what caused it
 */
public record EventMeta(UUID id, String type, String source, String subject, long sequence, Instant time, String topic,
                        @Nullable String traceparent) { }
