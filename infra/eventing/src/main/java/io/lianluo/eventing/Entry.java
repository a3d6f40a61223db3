package io.lianluo.eventing;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits in its aggregate's document for the broker.
 *
 * @param id          the event's identity
 * @param type        full name of its record
 * @param topic       where it goes
 * @param key         the topic's key, which is also the event's subject
 * @param sequence    its place among the events of the key
 * @param at          when it happened
 * @param traceparent W3C trace context of what caused it
 * @param schema      fingerprint of the schema it was written with; null for a tombstone
 * @param value       Avro binary; null for a tombstone
 * @param sealedBy    name of the key that seals the value until it is sent; null if it lies open
 */
record Entry(String id, String type, String topic, String key, long sequence, Instant at, @Nullable String traceparent,
             @Nullable String schema, byte @Nullable [] value, @Nullable String sealedBy) {

    Document toDocument() {
        Document document = new Document("id", id).append("type", type).append("topic", topic).append("key", key)
                .append("sequence", sequence).append("at", Date.from(at));
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        if (value != null) {
            document.append("schema", schema).append("value", new Binary(value));
        }
        if (sealedBy != null) {
            document.append("sealedBy", sealedBy);
        }
        return document;
    }

    static Entry of(Document document) {
        Binary value = document.get("value", Binary.class);
        return new Entry(document.getString("id"), document.getString("type"), document.getString("topic"), document.getString("key"),
                document.getLong("sequence"), document.getDate("at").toInstant(), document.getString("traceparent"),
                document.getString("schema"), value == null ? null : value.getData(), document.getString("sealedBy"));
    }
}
