package io.lianluo.eventing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Events that can never be published as they are, such as one that is too large for the broker. They are taken out of their aggregates'
 * documents, so that what comes after them goes out, and kept here until an operator decides: try again once the ground is gone, or give up.
 */
public final class StuckEvents {

    static final String COLLECTION = "stuckEvents";

    /**
     * An event that is stuck.
     *
     * @param id         the event's identity
     * @param topic      where it should have gone
     * @param key        the topic's key
     * @param type       full name of its record
     * @param sequence   its place among the events of the key
     * @param at         when it happened
     * @param since      when it was put aside
     * @param cause      class of what went wrong
     * @param message    what that said
     * @param bytes      length of its content
     * @param collection where its aggregate is kept
     * @param aggregate  id of its aggregate
     */
    public record Stuck(String id, String topic, String key, String type, long sequence, Instant at, Instant since, String cause, String message,
                 int bytes, String collection, String aggregate) { }

    /** An outcome says what became of trying again. */
    public enum Outcome {
        /** It waits for the broker again, before whatever else its aggregate has to tell. */
        WAITING,
        /** The aggregate changed since: to tell its older state now would make others believe it. */
        OVERTAKEN,
        /** There is no such event, or its aggregate is gone. */
        UNKNOWN
    }

    private final MongoOperations mongo;
    private final Indexes indexes;
    private final TopicCatalogue catalogue;

    StuckEvents(MongoOperations mongo, Indexes indexes, TopicCatalogue catalogue) {
        this.mongo = mongo;
        this.indexes = indexes;
        this.catalogue = catalogue;
        indexes.want(COLLECTION, () -> List.of(new Index("topic", Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("topic"),
                new Index("collection", Sort.Direction.ASC).on("aggregate", Sort.Direction.ASC).named("aggregate"),
                new Index("sealedBy", Sort.Direction.ASC).named("sealedBy").sparse()));
    }

    /**
     * Keeps an entry that is about to be taken out of its document; to repeat that does no harm. The relay that calls this has a lease on
     * the document.
     */
    void keep(DocumentKey documentKey, Entry entry, Exception cause, Instant now) {
        indexes.ensure(COLLECTION);
        Document aggregate = mongo.execute(documentKey.collection(), documents ->
                documents.find(eq("_id", documentKey.id())).projection(include("version", "outbox.id", "outbox.topic", "outbox.key")).first());
        Document stuck = entry.toDocument().append("_id", entry.id()).append("since", Date.from(now)).append("cause", cause.getClass().getSimpleName())
                .append("message", String.valueOf(cause.getMessage())).append("bytes", entry.value() == null ? 0 : entry.value().length)
                .append("collection", documentKey.collection()).append("aggregate", documentKey.id())
                .append("version", aggregate == null || isFollowed(aggregate, entry) ? null : aggregate.getLong("version"));
        mongo.execute(COLLECTION, all -> all.replaceOne(eq("_id", entry.id()), stuck, new ReplaceOptions().upsert(true)));
    }

    /** Whether a later event about the same waits behind it. */
    private static boolean isFollowed(Document aggregate, Entry entry) {
        List<Document> waiting = aggregate.getList("outbox", Document.class, List.of()).stream()
                .filter(other -> entry.topic().equals(other.getString("topic")) && entry.key().equals(other.getString("key"))).toList();
        return !waiting.isEmpty() && !entry.id().equals(waiting.getLast().getString("id"));
    }

    /** Forgets the events of an aggregate that is gone: to tell of it again would bring it back. */
    void forget(DocumentKey documentKey) {
        indexes.ensure(COLLECTION);
        mongo.execute(COLLECTION, all -> all.deleteMany(and(eq("collection", documentKey.collection()), eq("aggregate", documentKey.id()))));
    }

    /** How many there are. */
    long count() {
        return mongo.execute(COLLECTION, all -> all.estimatedDocumentCount());
    }

    /** How many there are, sealed with the key of that name. */
    long sealedBy(String key) {
        indexes.ensure(COLLECTION);
        return mongo.execute(COLLECTION, all -> all.countDocuments(eq("sealedBy", key)));
    }

    /**
     * In the order in which they happened, at most {@code limit}.
     *
     * @param topic where they should have gone; null for anywhere
     * @param after id of the one after which to begin; null for the beginning
     */
    List<Stuck> list(@Nullable String topic, @Nullable String after, int limit) {
        indexes.ensure(COLLECTION);
        List<Bson> filters = new ArrayList<>();
        if (topic != null) {
            filters.add(eq("topic", topic));
        }
        if (after != null) {
            filters.add(gt("_id", after));
        }
        return mongo.execute(COLLECTION, all -> {
            List<Stuck> found = new ArrayList<>();
            all.find(filters.isEmpty() ? new Document() : and(filters)).sort(Sorts.ascending("_id")).limit(limit).projection(exclude("value"))
                    .forEach(document -> found.add(stuck(document)));
            return found;
        });
    }

    /** The event of that id, if it is stuck. */
    Optional<Stuck> find(String id) {
        return Optional.ofNullable(mongo.execute(COLLECTION, all -> all.find(eq("_id", id)).projection(exclude("value")).first())).map(StuckEvents::stuck);
    }

    /** Gives an event up for good: nobody will hear of it. Empty if there is none of that id. */
    Optional<Stuck> giveUp(String id) {
        return Optional.ofNullable(mongo.execute(COLLECTION, all -> all.findOneAndDelete(eq("_id", id)))).map(StuckEvents::stuck);
    }

    /**
     * Lets an event wait for the broker again. A state goes out again only while nothing happened to its aggregate since; a fact always,
     * because whoever heard of a later one passes it over by its sequence.
     */
    Outcome again(String id) {
        Document stuck = mongo.execute(COLLECTION, all -> all.find(eq("_id", id)).first());
        if (stuck == null) {
            return Outcome.UNKNOWN;
        }
        String collection = stuck.getString("collection");
        String aggregate = stuck.getString("aggregate");
        Document present = mongo.execute(collection, documents ->
                documents.find(eq("_id", aggregate)).projection(include("version", "deleted")).first());
        if (present == null || present.getBoolean("deleted", false)) {
            return Outcome.UNKNOWN;
        }
        Long version = present.getLong("version");
        boolean state = catalogue.named(stuck.getString("topic")).map(topic -> topic.kind() == Topic.Kind.STATE).orElse(true);
        if (state && !Objects.equals(version, stuck.getLong("version"))) {
            return Outcome.OVERTAKEN;
        }
        // The version says that something waits now: whoever saves an aggregate loaded before must not publish past it.
        boolean waits = mongo.execute(collection, documents -> documents.updateOne(and(eq("_id", aggregate), eq("version", version)),
                combine(inc("version", 1L), pushEach("outbox", List.of(Entry.of(stuck).toDocument()), new PushOptions().position(0)),
                        min(MongoLeases.RELAY_FROM, stuck.getDate("at"))))).getModifiedCount() == 1;
        if (!waits) {
            return state ? Outcome.OVERTAKEN : again(id);
        }
        mongo.execute(COLLECTION, all -> all.deleteOne(eq("_id", id)));
        return Outcome.WAITING;
    }

    static Stuck stuck(Document document) {
        return new Stuck(document.getString("id"), document.getString("topic"), document.getString("key"), document.getString("type"),
                document.getLong("sequence"), document.getDate("at").toInstant(), document.getDate("since").toInstant(),
                document.getString("cause"), document.getString("message"), document.getInteger("bytes"), document.getString("collection"),
                document.getString("aggregate"));
    }
}
