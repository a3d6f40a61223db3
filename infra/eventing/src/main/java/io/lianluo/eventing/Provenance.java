package io.lianluo.eventing;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.util.Arrays;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Believes a message as far as the catalogue bears it out. Its headers were written by whoever may write to some topic, so a right to
 * write to one topic must not do for speaking on another: the topic carries one type of record, its owner alone speaks there, and the
 * key is what the headers and the content say that the event is about.
 */
final class Provenance {

    /** A message is not what it says; it is the same each time it comes. */
    static final class MisattributedException extends RuntimeException {
        MisattributedException(String message) {
            super(message);
        }
    }

    private final TopicCatalogue catalogue;

    Provenance(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The envelope of a message that may come by its topic.
     *
     * @throws CloudEvent.MalformedException if it has no envelope
     * @throws MisattributedException        if the topic does not carry what the envelope says, or nobody but another speaks there
     */
    EventMeta envelope(ConsumerRecord<byte[], byte[]> message) {
        EventMeta meta = CloudEvent.meta(message);
        Topic topic = topic(meta);
        if (!meta.type().equals(topic.record())) {
            throw new MisattributedException("ce_type is " + meta.type() + ", but " + topic.name() + " carries " + topic.record());
        }
        if (!meta.source().equals(CloudEvent.sourceOf(topic.owner()))) {
            throw new MisattributedException("ce_source is " + meta.source() + ", but " + topic.name() + " belongs to "
                    + CloudEvent.sourceOf(topic.owner()));
        }
        if (!Arrays.equals(message.key(), CloudEvent.utf8(meta.subject()))) {
            throw new MisattributedException("ce_subject is " + meta.subject() + ", but the key is " + text(message.key()));
        }
        if (message.value() == null && topic.kind() != Topic.Kind.STATE) {
            throw new MisattributedException("Without a value it would erase " + meta.subject() + ", but " + topic.name()
                    + " carries facts, and none is erased");
        }
        return meta;
    }

    /** @throws MisattributedException if the content is about something else than the envelope says */
    void check(IndexedRecord event, EventMeta meta) {
        String key = topic(meta).keyOf(event);
        if (!key.equals(meta.subject())) {
            throw new MisattributedException("ce_subject and key are " + meta.subject() + ", but the content is about " + key);
        }
    }

    private Topic topic(EventMeta meta) {
        return catalogue.named(meta.topic()).orElseThrow(() -> new MisattributedException("The catalogue has no topic '" + meta.topic() + "'"));
    }

    private static String text(byte @Nullable [] key) {
        return key == null ? "missing" : CloudEvent.text(key);
    }
}
