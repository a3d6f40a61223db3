package io.lianluo.web.idempotency;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoCommandException;
import io.lianluo.domain.PersonEraser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Remembers which keyed requests have begun and how they were answered. A document is {@code {_id, hash, owner, startedAt, concerns}}, with
 * {@code status}, {@code headers} and the sealed {@code body} once answered.
 *
 * <p>The body cannot be searched for a person, because it is sealed with the caller's own key. So {@code concerns} has digests of all of whom the
 * answer may speak ({@link Concerned}). When one of them is erased the answer goes, and what stays is that the request was carried out:
 * {@code erased} without headers and body. A request at work meanwhile may speak of anybody, and its answer is not kept.
 */
final class IdempotencyStore implements PersonEraser {

    static final String COLLECTION = "idempotency";

    /** The time for which an answer is remembered. */
    static final Duration KEPT = Duration.ofHours(24);

    /** After this time a request without answer is taken for dead with its process, and may be begun again. */
    static final Duration ABANDONED = Duration.ofSeconds(60);

    /** Stands among those whom a request concerns while it is at work. */
    private static final String AT_WORK = "at-work";

    private static final String CONCERNS = "concerns";
    private static final String ERASED = "erased";

    private final MongoOperations mongo;
    private final Clock clock;

    IdempotencyStore(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The state of a keyed request. */
    sealed interface Claim {

        /** It is the caller's to execute; the owner's mark is handed in with the answer. */
        record Begun(String owner) implements Claim {}

        /** Another thread or process executes it. */
        record Running() implements Claim {}

        /** It has been executed. */
        record Answered(Answer answer) implements Claim {}

        /** It has been executed, and its answer went with a person of whom it may speak. */
        record Erased() implements Claim {}

        /** The key was used for another request. */
        record Reused() implements Claim {}
    }

    /** One that is there with another time of expiry, as an older release had it, is made anew. */
    void createIndexes() {
        Index expiring = new Index("startedAt", Sort.Direction.ASC).expire(KEPT);
        try {
            mongo.indexOps(COLLECTION).createIndex(expiring);
        } catch (DataAccessException e) {
            if (!(e.getCause() instanceof MongoCommandException conflict) || conflict.getErrorCode() != 85) {
                throw e;
            }
            mongo.indexOps(COLLECTION).dropIndex("startedAt_1");
            mongo.indexOps(COLLECTION).createIndex(expiring);
        }
        mongo.indexOps(COLLECTION).createIndex(new Index(CONCERNS, Sort.Direction.ASC));
    }

    Claim begin(String id, String hash) {
        String owner = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Document begun = new Document("_id", id).append("hash", hash).append("owner", owner).append("startedAt", Date.from(now))
                .append(CONCERNS, List.of(AT_WORK));
        try {
            mongo.insert(begun, COLLECTION);
            return new Claim.Begun(owner);
        } catch (DuplicateKeyException taken) {
            return find(id).map(found -> claim(found, hash, owner, now)).orElseGet(Claim.Running::new);
        }
    }

    /** Says whether a request under that id is remembered, answered or not. */
    boolean remembers(String id) {
        return find(id).filter(found -> !isForgotten(found, clock.instant())).isPresent();
    }

    private static boolean isForgotten(Document found, Instant now) {
        return !found.getDate("startedAt").toInstant().isAfter(now.minus(KEPT));
    }

    private Claim claim(Document found, String hash, String owner, Instant now) {
        Instant startedAt = found.getDate("startedAt").toInstant();
        boolean forgotten = isForgotten(found, now);
        if (!forgotten && !found.getString("hash").equals(hash)) {
            return new Claim.Reused();
        }
        if (!forgotten && found.containsKey("status")) {
            return found.getBoolean(ERASED, false) ? new Claim.Erased() : new Claim.Answered(answer(found));
        }
        if (!forgotten && startedAt.isAfter(now.minus(ABANDONED))) {
            return new Claim.Running();
        }
        Update takeOver = new Update().set("hash", hash).set("owner", owner).set("startedAt", Date.from(now))
                .set(CONCERNS, List.of(AT_WORK)).unset("status").unset("headers").unset("body").unset(ERASED);
        boolean taken = mongo.updateFirst(query(where("_id").is(found.getString("_id")).and("owner").is(found.getString("owner"))),
                takeOver, COLLECTION).getModifiedCount() == 1;
        return taken ? new Claim.Begun(owner) : new Claim.Running();
    }

    private Optional<Document> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION));
    }

    private static Answer answer(Document found) {
        Map<String, String> headers = new TreeMap<>();
        found.get("headers", Document.class).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return new Answer(found.getInteger("status"), headers, found.get("body", Binary.class).getData());
    }

    /**
     * Remembers the answer, unless another took the request over in between. If somebody was erased while the request was at work, it remembers
     * that there was one.
     */
    void answered(String id, String owner, Answer answer, Concerned concerned) {
        boolean kept = mongo.updateFirst(query(where("_id").is(id).and("owner").is(owner).and(ERASED).is(null)), new Update()
                .set("status", answer.status()).set("headers", new Document(Map.copyOf(answer.headers())))
                .set("body", new Binary(answer.body())).set(CONCERNS, concerned.marks()), COLLECTION).getModifiedCount() == 1;
        if (!kept) {
            mongo.updateFirst(query(where("_id").is(id).and("owner").is(owner)), new Update().set("status", answer.status()).unset(CONCERNS), COLLECTION);
        }
    }

    /** Requests at work come first: one that is answered in between is then among the answers, or has none to keep. */
    @Override
    public void erase(UUID personId) {
        mongo.updateMulti(query(where(CONCERNS).is(AT_WORK)), new Update().set(ERASED, true), COLLECTION);
        mongo.updateMulti(query(where(CONCERNS).in(Concerned.mark(personId), Concerned.MANY)),
                new Update().set(ERASED, true).unset("headers").unset("body").unset(CONCERNS), COLLECTION);
    }

    /** Forgets a request that took no effect. */
    void forget(String id, String owner) {
        mongo.remove(query(where("_id").is(id).and("owner").is(owner)), COLLECTION);
    }

    /** Forgets what is older than it is kept: for stores that do not do so by their index. */
    void sweep() {
        mongo.remove(query(where("startedAt").lte(Date.from(clock.instant().minus(KEPT)))), COLLECTION);
    }
}
