package io.lianluo.files;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.lianluo.files.StoredFile.Pixels;
import io.lianluo.sealing.Seal;
import io.lianluo.sealing.SealedDocuments;
import io.lianluo.sealing.SealingKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Keeps what is known of each file beside its bytes, from the moment in which its upload begins. Names may name people, so they are sealed; so is the
 * key of each file, and a change of keys seals both anew without touching the bytes.
 */
final class FileRecords implements SealedDocuments {

    static final String COLLECTION = "files";

    private static final String SWEPT_FROM = "sweptFrom";
    private static final String SEALED_BY = "sealedBy";
    /** Nobody tells that the last reference to a file went, so each is looked at now and then. */
    private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(7);

    private final MongoOperations mongo;
    private final SealingKeys keys;
    private final Seal seal;
    private final Clock clock;
    private final Duration kept;

    /** @param kept how long a file is kept that nothing refers to */
    FileRecords(MongoOperations mongo, SealingKeys keys, Clock clock, Duration kept) {
        this.mongo = mongo;
        this.keys = keys;
        this.seal = keys.seal(COLLECTION);
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * A record as kept.
     *
     * @param owner     subject of the caller who uploaded the file
     * @param name      its name, sealed
     * @param key       the key of its bytes, sealed
     * @param sealedBy  name of the key that sealed both
     * @param content   what was measured; null until it is uploaded whole
     * @param sweptFrom from when the sweep looks whether something refers to it
     * @param going     whether it is being removed, so that it is there for nobody
     */
    record Kept(@Id String id, String owner, Binary name, Binary key, String sealedBy, @Nullable Content content, Instant sweptFrom,
                        boolean going) { }

    record Content(long size, String type, String sha256, @Nullable Integer width, @Nullable Integer height) { }

    /**
     * A file with what only the store's side knows of it.
     *
     * @param file  the file
     * @param owner subject of the caller who uploaded it
     * @param key   the key of its bytes
     */
    record Known(StoredFile file, String owner, byte[] key) { }

    static IndexDefinition[] indexes() {
        return new IndexDefinition[] {new Index(SWEPT_FROM, Sort.Direction.ASC), new Index(SEALED_BY, Sort.Direction.ASC)};
    }

    /** Puts on record that an upload begins, so that the sweep finds what a crash leaves of it. */
    void begin(UUID id, String owner, String name, byte[] key) {
        String file = id.toString();
        mongo.insert(new Kept(file, owner, sealed(file, "name", name.getBytes(StandardCharsets.UTF_8)), sealed(file, "key", key), seal.key(),
                null, clock.instant().plus(kept), false), COLLECTION);
    }

    /** Puts on record that a file is there whole. */
    void complete(StoredFile file) {
        Pixels pixels = file.pixels();
        mongo.updateFirst(query(standing(file.id())), Update.update("content", new Content(file.size(), file.type(), file.sha256(),
                pixels == null ? null : pixels.width(), pixels == null ? null : pixels.height())), COLLECTION);
    }

    Optional<Known> find(UUID id) {
        return Optional.ofNullable(mongo.findOne(query(standing(id).and("content").ne(null)), Kept.class, COLLECTION)).map(this::known);
    }

    /**
     * Keeps a file for as long again as a new one, because something is about to refer to it.
     *
     * @return whether it is still there
     */
    boolean hold(UUID id) {
        return mongo.updateFirst(query(standing(id)), Update.update(SWEPT_FROM, clock.instant().plus(kept)), COLLECTION).getMatchedCount() == 1;
    }

    /** Has the sweep look at files from now on. */
    void lookAgain(Collection<UUID> ids) {
        mongo.updateMulti(query(where("_id").in(texts(ids))), Update.update(SWEPT_FROM, clock.instant()), COLLECTION);
    }

    /** Files that the sweep is to look at, the longest waiting first. */
    List<UUID> due(int limit) {
        return mongo.find(query(where(SWEPT_FROM).lte(clock.instant())).with(Sort.by(SWEPT_FROM)).limit(limit), Kept.class, COLLECTION).stream()
                .map(found -> UUID.fromString(found.id())).toList();
    }

    /** Leaves a file alone for a while, because something refers to it. */
    void settle(UUID id) {
        mongo.updateFirst(query(dueNow(id)), Update.update(SWEPT_FROM, clock.instant().plus(LOOKED_AT_AGAIN)), COLLECTION);
    }

    /**
     * Takes a file away from everybody, unless somebody holds it again.
     *
     * @return whether it is to be removed
     */
    boolean letGo(UUID id) {
        return mongo.updateFirst(query(dueNow(id)), Update.update("going", true), COLLECTION).getMatchedCount() == 1;
    }

    /** Forgets a file whose bytes are gone. */
    void remove(UUID id) {
        mongo.remove(query(where("_id").is(id.toString())), COLLECTION);
    }

    @Override
    public String kind() {
        return COLLECTION;
    }

    @Override
    public long sealedBy(String key) {
        return mongo.count(query(where(SEALED_BY).is(key)), COLLECTION);
    }

    @Override
    public long unreadable() {
        return mongo.count(query(where(SEALED_BY).gt("").nin(keys.names())), COLLECTION);
    }

    @Override
    public int sealAnew(int limit) {
        List<Kept> some = mongo.find(query(where(SEALED_BY).in(keys.olderNames())).limit(limit), Kept.class, COLLECTION);
        some.forEach(kept -> mongo.updateFirst(query(where("_id").is(kept.id()).and(SEALED_BY).is(kept.sealedBy())), new Update()
                .set("name", sealed(kept.id(), "name", opened(kept.id(), "name", kept.name())))
                .set("key", sealed(kept.id(), "key", opened(kept.id(), "key", kept.key()))).set(SEALED_BY, seal.key()), COLLECTION));
        return some.size();
    }

    private Known known(Kept kept) {
        Content content = Objects.requireNonNull(kept.content());
        Pixels pixels = content.width() == null || content.height() == null ? null : new Pixels(content.width(), content.height());
        String name = new String(opened(kept.id(), "name", kept.name()), StandardCharsets.UTF_8);
        return new Known(new StoredFile(UUID.fromString(kept.id()), name, content.size(), content.type(), content.sha256(), pixels), kept.owner(),
                opened(kept.id(), "key", kept.key()));
    }

    private Criteria dueNow(UUID id) {
        return where("_id").is(id.toString()).and(SWEPT_FROM).lte(clock.instant());
    }

    private static Criteria standing(UUID id) {
        return where("_id").is(id.toString()).and("going").is(false);
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private Binary sealed(String id, String field, byte[] plain) {
        return new Binary(seal.seal(id, field, plain));
    }

    private byte[] opened(String id, String field, Binary sealed) {
        return seal.open(id, field, sealed.getData());
    }
}
