package io.lianluo.eventing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lianluo.avro.serde.SchemaRegistryClient;
import io.lianluo.eventing.EventingProperties.OutboxProperties;
import io.lianluo.schemas.TopicCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * A publishing service put together by hand, without Spring: starts in a moment, dies in a moment, and any of its parts can be
 * exchanged for one that lacks a safeguard.
 */
final class Publisher implements AutoCloseable {

    /** Parts that a test may exchange. */
    static final class Parts {

        BiFunction<MongoOperations, Leases, Leases> leases = (mongo, leases) -> leases;
        BiFunction<MongoOperations, String, AggregateDocuments> documents = AggregateDocuments::new;
        UnaryOperator<ProducerFactory<byte[], byte[]>> producers = UnaryOperator.identity();
        OutboxSeal seal = OutboxSeal.NONE;
        OutboxProperties properties = new OutboxProperties(100, 10_000, Duration.ofSeconds(6), Duration.ofSeconds(3), Duration.ofSeconds(1),
                Duration.ofMillis(500));
        Map<String, Object> producerSettings = new HashMap<>();
        int largest = 1_048_576;
        Duration storeTimeout = Duration.ofSeconds(10);
    }

    /** The addresses of the parts that a publisher needs. */
    record Address(String mongoUri, String bootstrapServers, String registryUrl) { }

    private final MongoClient client;
    private final SchemaRegistryClient registry;
    private final DefaultKafkaProducerFactory<byte[], byte[]> kafka;
    final MongoTemplate mongo;
    final EventSchemas schemas;
    final MeterRegistry meters = new SimpleMeterRegistry();
    final StuckEvents stuck;
    final Relay relay;
    final Outbox outbox;
    final Units units;

    Publisher(Address address) {
        this(address, new Parts());
    }

    Publisher(Address address, Parts parts) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(address.mongoUri()));
        new StoreSettings(parts.storeTimeout).customize(settings);
        client = MongoClients.create(settings.build());
        mongo = template(client, new ConnectionString(address.mongoUri()).getDatabase());
        registry = SchemaRegistryClient.at(address.registryUrl());
        schemas = new EventSchemas(mongo);
        TopicCatalogue catalogue = TopicCatalogue.load();
        Map<String, Object> producerSettings = new HashMap<>(ProducerSettings.of(Map.of("bootstrap.servers", address.bootstrapServers()), parts.properties));
        producerSettings.putAll(parts.producerSettings);
        kafka = new DefaultKafkaProducerFactory<>(producerSettings, new ByteArraySerializer(), new ByteArraySerializer());
        Clock clock = Clock.systemUTC();
        Indexes indexes = new Indexes(mongo);
        stuck = new StuckEvents(mongo, indexes, catalogue);
        relay = new Relay(parts.leases.apply(mongo, new MongoLeases(mongo, clock)), stuck, parts.producers.apply(kafka),
                new SchemaIds(registry, address.registryUrl(), schemas, catalogue), parts.seal, "registry", parts.properties, clock,
                new RelayMetrics(meters), new Exhaustion(event -> { }));
        outbox = new Outbox(new StoredForms(mongo, indexes), collection -> parts.documents.apply(mongo, collection),
                indexes, new EventWriter(catalogue, "registry", schemas, parts.seal, () -> null, clock, parts.largest), relay, stuck,
                parts.properties.entriesPerDocument(), parts.storeTimeout, new ConsumerMetrics(meters), new Recoveries(mongo, catalogue, null));
        units = new Units(outbox);
        relay.start();
    }

    private static MongoTemplate template(MongoClient client, String database) {
        SimpleMongoClientDatabaseFactory factory = new SimpleMongoClientDatabaseFactory(client, database);
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(MongoConversions.conversions().getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(MongoConversions.conversions());
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return new MongoTemplate(factory, converter);
    }

    /** Counts the events that wait in the store. */
    long waiting() {
        return new MongoLeases(mongo, Clock.systemUTC()).backlog("units").events();
    }

    @Override
    public void close() {
        relay.stop();
        kafka.destroy();
        registry.close();
        client.close();
    }
}
