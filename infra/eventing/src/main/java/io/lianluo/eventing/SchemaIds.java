package io.lianluo.eventing;

import io.lianluo.avro.serde.SchemaRegistryClient;
import io.lianluo.schemas.TopicCatalogue;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.apache.kafka.common.header.Header;

/**
 * The ids by which the registry knows the schemas of waiting events. They are looked up, never registered: a schema that nobody
 * registered at deployment is a fault to be seen. Looking up never holds up the relay.
 */
final class SchemaIds {

    /** An id and the header that says where the schema can be read. */
    record Registered(int id, Header dataschema) { }

    private record Key(String topic, String fingerprint) { }

    private final SchemaRegistryClient registry;
    private final String registryUrl;
    private final EventSchemas schemas;
    private final TopicCatalogue catalogue;
    private final Executor executor = task -> Thread.ofVirtual().name("schema-lookup").start(task);
    private final Map<Key, CompletableFuture<Registered>> ids = new ConcurrentHashMap<>();

    SchemaIds(SchemaRegistryClient registry, String registryUrl, EventSchemas schemas, TopicCatalogue catalogue) {
        this.registry = registry;
        this.registryUrl = registryUrl;
        this.schemas = schemas;
        this.catalogue = catalogue;
    }

    /** The id for an entry that has a schema; fails as the registry or the store does, and is then looked up anew the next time. */
    CompletableFuture<Registered> of(Entry entry) {
        Key key = new Key(entry.topic(), entry.schema());
        CompletableFuture<Registered> id = ids.computeIfAbsent(key, missing ->
                CompletableFuture.supplyAsync(() -> lookup(missing), executor));
        if (id.isCompletedExceptionally()) {
            ids.remove(key, id);
        }
        return id;
    }

    private Registered lookup(Key key) {
        String subject = catalogue.named(key.topic()).map(topic -> topic.subject()).orElse(key.topic() + "-value");
        int id = registry.idOf(subject, schemas.schema(key.fingerprint()));
        return new Registered(id, CloudEvent.dataschema(registryUrl + "/schemas/ids/" + id));
    }
}
