package io.lianluo.eventing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The schemas that waiting events were written with, kept beside them: an event saved by an older or a newer release can always be
 * published, because what it was written with is known without that release.
 */
final class EventSchemas {

    private static final String COLLECTION = "eventSchemas";
    private static final int FINGERPRINT_BYTES = 16;

    private final MongoOperations mongo;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    EventSchemas(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Of the whole text: schemas that differ in nothing but documentation are registered under different ids. */
    static String fingerprint(Schema schema) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(schema.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Keeps a schema before the first event written with it is saved; once per process and schema. */
    void keep(String fingerprint, Schema schema) {
        if (kept.contains(fingerprint)) {
            return;
        }
        try {
            mongo.execute(COLLECTION, schemas -> schemas.updateOne(Filters.eq("_id", fingerprint),
                    Updates.combine(Updates.setOnInsert("record", schema.getFullName()), Updates.setOnInsert("schema", schema.toString())),
                    new UpdateOptions().upsert(true)));
        } catch (DuplicateKeyException there) {
            // Another replica keeps the same at the same time.
        }
        known.put(fingerprint, schema);
        kept.add(fingerprint);
    }

    /** @throws SchemaLostException if no release kept such a schema here */
    Schema schema(String fingerprint) {
        return known.computeIfAbsent(fingerprint, missing -> {
            Document kept = mongo.execute(COLLECTION, schemas -> schemas.find(Filters.eq("_id", missing)).first());
            if (kept == null) {
                throw new SchemaLostException("Collection " + COLLECTION + " has no schema " + missing
                        + ", with which a waiting event was written", null);
            }
            try {
                return new Schema.Parser().parse(kept.getString("schema"));
            } catch (AvroRuntimeException e) {
                throw new SchemaLostException("Collection " + COLLECTION + " has something else than a schema as " + missing
                        + ", with which a waiting event was written", e);
            }
        });
    }
}
