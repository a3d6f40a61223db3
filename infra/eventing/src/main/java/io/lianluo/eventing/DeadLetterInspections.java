package io.lianluo.eventing;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Purpose;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Looks into dead letters of restricted topics, and keeps on record who did so, when and for what. An entry has the key of the message and nothing of
 * its content, so that it stays when the letter and the person are gone.
 */
public final class DeadLetterInspections {

    static final String COLLECTION = "deadLetterInspections";

    /**
     * An entry of the record.
     *
     * @param id     its identity; later ones are greater
     * @param letter the dead letter
     * @param topic  where its message came from
     * @param key    the key it had there; null if it had none
     * @param by     the token's subject: a person's id, or a client's name
     * @param at     when
     * @param why    what for, in their words
     */
    public record Inspection(UUID id, String letter, String topic, @Nullable String key, String by, Instant at, String why) { }

    private final MongoOperations mongo;
    private final Indexes indexes;
    private final OriginalMessages originals;
    private final Contents contents;
    private final Replays replays;
    private final TopicCatalogue catalogue;
    private final Clock clock;

    DeadLetterInspections(MongoOperations mongo, Indexes indexes, OriginalMessages originals, Contents contents, Replays replays, TopicCatalogue catalogue,
                          Clock clock) {
        this.mongo = mongo;
        this.indexes = indexes;
        this.originals = originals;
        this.contents = contents;
        this.replays = replays;
        this.catalogue = catalogue;
        this.clock = clock;
        indexes.want(COLLECTION, () -> List.of(new Index("key", Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("key")));
    }

    /** Tells whether a letter may be looked into for a purpose alone. */
    public boolean isNeededFor(DeadLetter letter) {
        return letter.leftOut() || catalogue.isRestricted(letter.original().topic());
    }

    /**
     * Shows what the message of a letter contains, masked, and puts that on record first. It is empty if the message is gone; then the letter is
     * settled, and nothing is on record, because nothing was shown.
     *
     * @param why what for
     * @param by  the token's subject
     * @throws InvalidInput if it is not said what for, or something personal of the message is named in it
     */
    public Optional<Contents.Content> inspect(DeadLetter letter, @Nullable String why, String by) {
        String purpose = Purpose.said("why", why);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<ConsumerRecord<byte[], byte[]>> message = originals.of(letter);
        if (message.isEmpty()) {
            replays.settle(letter.position(), now);
            return Optional.empty();
        }
        if (contents.isQuotedIn(purpose, message.get())) {
            throw new InvalidInput("why", "names-the-person");
        }
        add(new Inspection(UuidCreator.getTimeOrderedEpoch(), letter.position().toString(), letter.original().topic(), letter.key(), by, now, purpose));
        return message.map(contents::ofRestricted);
    }

    private void add(Inspection inspection) {
        indexes.ensure(COLLECTION);
        Document entry = new Document("_id", inspection.id().toString()).append("letter", inspection.letter()).append("topic", inspection.topic())
                .append("key", inspection.key()).append("by", inspection.by()).append("at", Date.from(inspection.at())).append("why", inspection.why());
        mongo.execute(COLLECTION, entries -> entries.insertOne(entry));
    }

    /**
     * The record, the oldest first, at most {@code limit} entries.
     *
     * @param key   of messages with that key alone, such as a person's id; null for all
     * @param after id of the entry after which to begin; null for the beginning
     */
    public List<Inspection> list(@Nullable String key, @Nullable UUID after, int limit) {
        indexes.ensure(COLLECTION);
        List<Bson> filters = new ArrayList<>();
        if (key != null) {
            filters.add(Filters.eq("key", key));
        }
        if (after != null) {
            filters.add(Filters.gt("_id", after.toString()));
        }
        return mongo.execute(COLLECTION, entries -> {
            List<Inspection> found = new ArrayList<>();
            entries.find(filters.isEmpty() ? new Document() : Filters.and(filters)).sort(Sorts.ascending("_id")).limit(limit)
                    .forEach(entry -> found.add(inspection(entry)));
            return found;
        });
    }

    static Inspection inspection(Document entry) {
        return new Inspection(UUID.fromString(entry.getString("_id")), entry.getString("letter"), entry.getString("topic"), entry.getString("key"),
                entry.getString("by"), entry.getDate("at").toInstant(), entry.getString("why"));
    }
}
