package io.lianluo.eventing;

import io.lianluo.avro.serde.SchemaRegistryClient;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.transport.CurrentBundle;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cloud.stream.binder.kafka.provisioning.AdminClientConfigCustomizer;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Puts the library together. */
@AutoConfiguration(before = {DataMongoAutoConfiguration.class, MongoAutoConfiguration.class})
@EnableConfigurationProperties({EventingProperties.class, RecoveryProperties.class, SchemaRegistryProperties.class})
@EnableScheduling
@Import(TopicFunctions.class)
class EventingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    // Store

    @Bean
    StoreSettings storeSettings(EventingProperties properties) {
        return new StoreSettings(properties.storeTimeout());
    }

    /** In the place of the context that Boot makes once of the bundle. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnProperty("spring.mongodb.ssl.bundle")
    MongoClientSettingsBuilderCustomizer storeAuthority(SslBundles bundles, @Value("${spring.mongodb.ssl.bundle}") String bundle) {
        return builder -> builder.applyToSslSettings(ssl -> ssl.enabled(true).context(CurrentBundle.context(bundles, bundle)));
    }

    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions() {
        return MongoConversions.conversions();
    }

    /** Boot's, but for the names of Java classes in documents. */
    @Bean
    @ConditionalOnMissingBean
    MappingMongoConverter mappingMongoConverter(MongoDatabaseFactory factory, MongoMappingContext context,
                                                MongoCustomConversions conversions) {
        MappingMongoConverter converter = new MappingMongoConverter(new DefaultDbRefResolver(factory), context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        return converter;
    }

    @Bean
    Indexes eventingIndexes(MongoOperations mongo) {
        return new Indexes(mongo);
    }

    /** In the place of Boot's, which waits as long as a request may. */
    @Bean
    StoreHealthIndicator mongoHealthContributor(MongoDatabaseFactory databases, Indexes indexes) {
        return new StoreHealthIndicator(databases, indexes);
    }

    @Bean
    StoredForms storedForms(MongoOperations mongo, Indexes indexes) {
        return new StoredForms(mongo, indexes);
    }

    @Bean
    Replicas replicas(MongoOperations mongo, StoredForms forms, Indexes indexes, ConsumerMetrics metrics, TopicCatalogue catalogue) {
        return new MongoReplicas(mongo, forms, indexes, metrics, catalogue);
    }

    @Bean
    Exhaustion exhaustion(ApplicationEventPublisher publisher) {
        return new Exhaustion(publisher);
    }

    // The broker

    @Bean
    BrokerTrust brokerTrust(KafkaConnectionDetails connection) {
        return new BrokerTrust(connection::getSslBundle);
    }

    /** The binder makes its consumers of the properties alone, which hold no bundle. */
    @Bean
    ConsumerConfigCustomizer consumersTrustTheBroker(BrokerTrust trust) {
        return (config, binding, destination) -> config.putAll(trust.in(config));
    }

    /** The binder's admin client, which it asks for partitions, needs the bundle too. */
    @Bean
    AdminClientConfigCustomizer adminsTrustTheBroker(BrokerTrust trust) {
        return config -> config.putAll(trust.in(config));
    }

    // Out

    @Bean
    TopicCatalogue topicCatalogue() {
        return TopicCatalogue.load();
    }

    @Bean
    EventSchemas eventSchemas(MongoOperations mongo) {
        return new EventSchemas(mongo);
    }

    @Bean(destroyMethod = "close")
    SchemaRegistryClient schemaRegistryClient(SchemaRegistryProperties properties) {
        return new SchemaRegistryClient(properties.confluent());
    }

    /** The relay's own, also for dead letters; whoever else wants a producer gets Boot's. */
    @Bean(defaultCandidate = false)
    ProducerFactory<byte[], byte[]> eventingProducers(ProducerFactory<?, ?> boot, BrokerTrust trust, EventingProperties properties, MeterRegistry meters) {
        DefaultKafkaProducerFactory<byte[], byte[]> factory = new DefaultKafkaProducerFactory<>(
                ProducerSettings.of(trust.in(boot.getConfigurationProperties()), properties.outbox()), new ByteArraySerializer(), new ByteArraySerializer());
        factory.addListener(new MicrometerProducerListener<>(meters));
        return factory;
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxSeal outboxSeal() {
        return OutboxSeal.NONE;
    }

    @Bean
    StuckEvents stuckEvents(MongoOperations mongo, Indexes indexes, TopicCatalogue catalogue) {
        return new StuckEvents(mongo, indexes, catalogue);
    }

    @Bean
    Relay relay(MongoOperations mongo, StuckEvents stuck, Exhaustion exhaustion, @Qualifier("eventingProducers") ProducerFactory<byte[], byte[]> producers, SchemaRegistryClient registry,
                SchemaRegistryProperties registryProperties, EventSchemas schemas, OutboxSeal seal, TopicCatalogue catalogue,
                EventingProperties properties, Clock clock, MeterRegistry meters, @Value("${spring.application.name}") String service) {
        SchemaIds ids = new SchemaIds(registry, registryProperties.url(), schemas, catalogue);
        return new Relay(new MongoLeases(mongo, clock), stuck, producers, ids, seal, service, properties.outbox(), clock, new RelayMetrics(meters),
                exhaustion);
    }

    @Bean
    Outbox outbox(MongoOperations mongo, StoredForms forms, @Qualifier("eventingProducers") ProducerFactory<byte[], byte[]> producers, Indexes indexes, EventSchemas schemas, OutboxSeal seal, Relay relay, StuckEvents stuck, TopicCatalogue catalogue,
                  EventingProperties properties, Clock clock, ConsumerMetrics metrics, ObjectProvider<Tracer> tracer,
                  ObjectProvider<Propagator> propagator, Recoveries recoveries, @Value("${spring.application.name}") String service) {
        // Looked for once, when first needed: beans may not all be there yet, and to look for one costs more than an event does.
        Supplier<@Nullable Tracer> tracing = SingletonSupplier.ofNullable(tracer::getIfAvailable);
        Supplier<@Nullable Propagator> propagating = SingletonSupplier.ofNullable(propagator::getIfAvailable);
        EventWriter writer = new EventWriter(catalogue, service, schemas, seal, () -> traceparent(tracing.get(), propagating.get()), clock,
                ProducerSettings.largestMessage(producers.getConfigurationProperties()));
        return new Outbox(mongo, forms, indexes, writer, relay, stuck, properties.outbox().entriesPerDocument(), properties.storeTimeout(), metrics, recoveries);
    }

    // In

    @Bean
    ConsumerMetrics consumerMetrics(MeterRegistry meters) {
        return new ConsumerMetrics(meters);
    }

    @Bean(EventingDefaults.CONVERTER)
    WholeRecordConverter wholeRecordConverter() {
        return new WholeRecordConverter();
    }

    @Bean
    EventHandlers eventHandlers(ConfigurableListableBeanFactory beans, TopicCatalogue catalogue, OutboxSeal seal,
                                @Value("${spring.application.name}") String service) {
        return new EventHandlers(beans, catalogue, service, seal != OutboxSeal.NONE);
    }

    @Bean(defaultCandidate = false)
    Deserializer<?> eventDeserializer(EventingProperties properties, SchemaRegistryProperties registry) throws ReflectiveOperationException {
        Class<?> type = ClassUtils.forName(properties.valueDeserializer(), null);
        Deserializer<?> deserializer = (Deserializer<?>) type.getConstructor().newInstance();
        deserializer.configure(registry.confluent(), false);
        return deserializer;
    }

    @Bean
    Erasures deadLetterErasures(MongoOperations mongo, Indexes indexes, TopicCatalogue catalogue, Clock clock, @Value("${spring.application.name}") String service) {
        return new Erasures(mongo, indexes, clock, catalogue.deadLettersOf(service).retention());
    }

    @Bean
    Dispatcher dispatcher(EventHandlers handlers, TopicCatalogue catalogue, @Qualifier("eventDeserializer") Deserializer<?> deserializer,
                          ConsumerMetrics metrics, Erasures erasures) {
        return new Dispatcher(handlers, new Provenance(catalogue), deserializer, metrics, catalogue, erasures);
    }

    @Bean
    Consumers consumers(@Qualifier("eventingProducers") ProducerFactory<byte[], byte[]> producers, TopicCatalogue catalogue, EventingProperties properties,
                        ConsumerMetrics metrics, ObjectProvider<Failure.Judge> judge, Exhaustion exhaustion,
                        TaskScheduler scheduler, @Value("${spring.application.name}") String service) {
        return new Consumers(new KafkaTemplate<>(producers), catalogue.deadLettersOf(service).name(), properties, metrics,
                judge.getIfAvailable(() -> Failure::of), exhaustion, scheduler, catalogue);
    }

    /** Readiness asks for each topic that the service reads, so that the one that stands still is named. */
    @Bean
    CompositeHealthContributor consumersHealthContributor(Consumers consumers, Environment environment) {
        return CompositeHealthContributor.fromMap(EventingDefaults.topicsRead(environment).stream().map(Topic::name)
                .collect(Collectors.toMap(topic -> topic, topic -> new ConsumerHealthIndicator(consumers, topic))));
    }

    // For operators

    @Bean
    FigureSweep figureSweep(ObjectProvider<WatchedFigures> watched, MeterRegistry meters) {
        return new FigureSweep(watched.stream().toList(), meters);
    }

    @Bean
    StuckEventDecisions stuckEventDecisions(StuckEvents stuck, Relay relay) {
        return new StuckEventDecisions(stuck, relay);
    }

    @Bean
    Replays replays(MongoOperations mongo) {
        return new Replays(mongo);
    }

    @Bean
    OriginalMessages originalMessages(ConsumerFactory<?, ?> boot, BrokerTrust trust, Erasures erasures, Contents contents) {
        Map<String, Object> config = trust.in(boot.getConfigurationProperties());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new OriginalMessages(config, erasures, contents);
    }

    @Bean
    DeadLetters deadLetters(ConsumerFactory<?, ?> boot, BrokerTrust trust, OriginalMessages originals, Replays replays, Dispatcher dispatcher,
                            TopicCatalogue catalogue, Clock clock, @Value("${spring.application.name}") String service) {
        Map<String, Object> config = trust.in(boot.getConfigurationProperties());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new DeadLetters(new DeadLetterTopic(catalogue.deadLettersOf(service).name(), config), originals, replays, dispatcher, clock);
    }

    @Bean
    DeadLetterInspections deadLetterInspections(MongoOperations mongo, Indexes indexes, OriginalMessages originals, Contents contents, Replays replays,
                                                TopicCatalogue catalogue, Clock clock) {
        return new DeadLetterInspections(mongo, indexes, originals, contents, replays, catalogue, clock);
    }

    @Bean
    ReplicaRebuild replicaRebuild(ConsumerFactory<?, ?> boot, BrokerTrust trust, MongoOperations mongo, Dispatcher dispatcher, TopicCatalogue catalogue,
                                  Clock clock, @Value("${spring.application.name}") String service) {
        Map<String, Object> config = trust.in(boot.getConfigurationProperties());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new ReplicaRebuild(mongo, config, dispatcher, catalogue, service, clock);
    }

    @Bean
    Recoveries recoveries(MongoOperations mongo, TopicCatalogue catalogue, @Qualifier("eventDeserializer") Deserializer<?> deserializer) {
        return new Recoveries(mongo, catalogue, deserializer);
    }

    @Bean
    Recovery recovery(RecoveryProperties properties, Recoveries recoveries, Outbox outbox, KafkaAdmin admin, ConsumerFactory<?, ?> consumers,
                      @Qualifier("eventingProducers") ProducerFactory<byte[], byte[]> producers, BrokerTrust trust, TopicCatalogue catalogue, Environment environment,
                      Clock clock, @Value("${spring.application.name}") String service) {
        ConsumerGroup group = new ConsumerGroup(trust.in(admin.getConfigurationProperties()), service,
                EventingDefaults.topicsRead(environment).stream().map(Topic::name).toList());
        Map<String, Object> reading = trust.in(consumers.getConfigurationProperties());
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        LostChanges lost = new LostChanges(outbox, recoveries, new KafkaTemplate<>(producers), reading, catalogue, service, clock);
        return new Recovery(properties, recoveries, outbox, group, lost, clock);
    }

    @Bean
    Contents contents(@Qualifier("eventDeserializer") Deserializer<?> deserializer, JsonMapper json) {
        return new Contents(deserializer, json);
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(KafkaAdmin boot, BrokerTrust trust, TopicCatalogue catalogue, @Value("${spring.application.name}") String service) {
        return new KafkaHealthIndicator(trust.in(boot.getConfigurationProperties()), catalogue.accessOf(service));
    }

    /** The schemas of all that the service tells; those of what it reads come with it. */
    @Bean
    FirstAnswer schemaRegistryHealthIndicator(SchemaRegistryClient registry, TopicCatalogue catalogue, @Value("${spring.application.name}") String service) {
        return new FirstAnswer("The schema registry", () -> catalogue.topics().stream().filter(topic -> topic.owner().equals(service))
                .forEach(topic -> registry.idOf(topic.subject(), topic.schema())));
    }

    private static @Nullable String traceparent(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        if (tracer == null || propagator == null || tracer.currentSpan() == null) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(tracer.currentSpan().context(), headers, Map::put);
        return headers.get(CloudEvent.TRACEPARENT);
    }
}
