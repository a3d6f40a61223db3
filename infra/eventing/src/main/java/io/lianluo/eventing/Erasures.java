package io.lianluo.eventing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.lianluo.domain.PersonEraser;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Notes of what was erased, by which dead letters of restricted topics end. A dead letter has no content of its own, but until the broker compacts
 * the topic, which takes days, its message could still be read at its place. To look for a tombstone behind that place would mean to read the topic to
 * its end. So the service notes two things when it hears of them, before it handles them, and each look at a letter asks for a few notes by their ids:
 *
 * <ul>
 * <li>the place of the latest tombstone of each key: what stands before it in the partition is erased;
 * <li>the id of an erased person: whatever speaks of that one is erased, also a fact, which has no tombstone, and a message under another key.
 * </ul>
 *
 * <p>A note goes when dead letters from before it have gone; the broker has compacted the topic long before.
 */
final class Erasures implements PersonEraser {

    static final String COLLECTION = "deadLetterErasures";

    private final MongoOperations mongo;
    private final Indexes indexes;
    private final Clock clock;

    /** @param kept how long dead letters are kept */
    Erasures(MongoOperations mongo, Indexes indexes, Clock clock, Duration kept) {
        this.mongo = mongo;
        this.indexes = indexes;
        this.clock = clock;
        indexes.want(COLLECTION, () -> List.of(new Index("at", Sort.Direction.ASC).named("at").expire(kept)));
    }

    @Override
    public void erase(UUID personId) {
        note(personId.toString(), Updates.setOnInsert("at", Date.from(clock.instant())));
    }

    /** Notes a tombstone; one that comes again, or after a later one, changes nothing. */
    void erased(ConsumerRecord<byte[], byte[]> tombstone) {
        note(keyOf(tombstone), Updates.combine(Updates.max("offset", tombstone.offset()), Updates.set("at", Date.from(clock.instant()))));
    }

    private void note(String id, Bson what) {
        indexes.ensure(COLLECTION);
        try {
            mongo.execute(COLLECTION, notes -> notes.updateOne(Filters.eq("_id", id), what, new UpdateOptions().upsert(true)));
        } catch (DuplicateKeyException noted) {
            mongo.execute(COLLECTION, notes -> notes.updateOne(Filters.eq("_id", id), what));
        }
    }

    /** Tells whether a tombstone of the message's key stands behind it. */
    boolean isErased(ConsumerRecord<byte[], byte[]> message) {
        return isErased(message, mongo.execute(COLLECTION, notes -> notes.find(Filters.eq("_id", keyOf(message))).first()));
    }

    static boolean isErased(ConsumerRecord<byte[], byte[]> message, @Nullable Document tombstone) {
        return tombstone != null && tombstone.getLong("offset") > message.offset();
    }

    /** Tells whether somebody of these was erased. */
    boolean isAnyErased(Set<UUID> ids) {
        List<String> persons = ids.stream().map(UUID::toString).toList();
        return !persons.isEmpty() && mongo.execute(COLLECTION, notes -> notes.find(Filters.in("_id", persons)).first()) != null;
    }

    private static String keyOf(ConsumerRecord<byte[], byte[]> message) {
        return message.topic() + "/" + message.partition() + "/" + (message.key() == null ? "" : CloudEvent.text(message.key()));
    }
}
