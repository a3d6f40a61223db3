package io.lianluo.eventing;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Binds the topics that the catalogue has this service read, so that no service has to: one function per topic, in the consumer group
 * of the service's name. Anything here can be overridden by the service's or the operator's configuration.
 */
final class EventingDefaults implements EnvironmentPostProcessor, Ordered {

    static final String CONVERTER = "wholeRecordConverter";

    private static final List<String> QUIET = List.of("org.apache.kafka.common.config.AbstractConfig", "org.apache.kafka.common.utils.AppInfoParser",
            "org.apache.kafka.common.metrics.Metrics", "org.apache.kafka.clients.admin", "org.apache.kafka.clients.Metadata", "org.apache.kafka.clients.FetchSessionHandler",
            "org.apache.kafka.clients.consumer.internals.AbstractStickyAssignor", "org.apache.kafka.clients.consumer.internals.ClassicKafkaConsumer",
            "org.apache.kafka.clients.consumer.internals.ConsumerCoordinator", "org.apache.kafka.clients.consumer.internals.ConsumerRebalanceListenerInvoker",
            "org.mongodb.driver.cluster", "org.springframework.cloud.stream.binder.BinderErrorChannel", "org.springframework.cloud.stream.messaging",
            "org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics", "org.springframework.integration.kafka.inbound");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // Boot compares all names of a source that may change again for each property that it binds; of this one it remembers them.
        environment.getPropertySources().addLast(new OriginTrackedMapPropertySource("lianluo eventing defaults", defaults(environment), true));
    }

    /** Behind the configuration files, whose settings it reads and leaves in force. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Topics that the application reads, by its name. */
    static List<Topic> topicsRead(Environment environment) {
        String service = environment.getProperty("spring.application.name", "");
        return TopicCatalogue.load().topics().stream().filter(topic -> topic.readers().contains(service)).toList();
    }

    /** The name of the function that reads a topic: {@code registry.unit-changed.v1} becomes {@code registryUnitChangedV1}. */
    static String functionOf(Topic topic) {
        return Pattern.compile("[.-](.)").matcher(topic.name()).replaceAll(match -> match.group(1).toUpperCase());
    }

    /** The topic of a destination, which is a pattern that matches it alone. */
    static String topicOf(String destination) {
        return destination.replace("\\.", ".");
    }

    private static Map<String, Object> defaults(Environment environment) {
        List<Topic> topics = topicsRead(environment);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("spring.cloud.stream.function.autodetect", false);
        defaults.put("spring.cloud.function.definition", topics.stream().map(EventingDefaults::functionOf).collect(Collectors.joining(";")));
        defaults.put("spring.cloud.stream.kafka.binder.auto-create-topics", false);
        // Nobody writes repositories of Spring Data; it would look for them at each start.
        defaults.put("spring.data.mongodb.repositories.type", "none");
        // A span for the message is enough; one more for the function costs as much again.
        defaults.put("spring.cloud.stream.kafka.binder.enable-observation", true);
        defaults.put("spring.autoconfigure.exclude", "org.springframework.cloud.function.observability.ObservationAutoConfiguration");
        // Readiness asks the broker once, not by a consumer of the binder's; lag is what the Kafka clients say.
        defaults.put("management.health.binders.enabled", false);
        defaults.put("management.metrics.enable.spring.cloud.stream.binder.kafka.offset", false);
        // While no broker answers, Kafka's admin client begins anew thousands of times a second unless it is told not to.
        defaults.put("spring.kafka.admin.properties.metadata.recovery.strategy", "none");
        // Metrics go out by Micrometer. Beans of JMX and Kafka's own telemetry would be made for each client as well, and read by nobody.
        defaults.put("spring.kafka.properties.metric.reporters", "");
        defaults.put("spring.kafka.properties.enable.metrics.push", false);
        // Each of some thirty clients would tell all its settings at each start, and each of the checks that no broker answers its end. Each reader of
        // a topic would tell each step of each time that it joins the group, hundreds of lines at a start; what it is assigned is told once by the binder.
        // While broker or store is away, each would tell that several times a second; readiness tells it once.
        QUIET.forEach(logger -> defaults.put("logging.level." + logger, "warn"));
        defaults.put("logging.level.org.apache.kafka.clients.NetworkClient", "error");
        reading(defaults);
        int concurrency = environment.getProperty("lianluo.eventing.concurrency", Integer.class, 1);
        topics.forEach(topic -> bind(topic, concurrency, environment.getProperty("spring.application.name"), defaults));
        return defaults;
    }

    /** Says once for all readers how they read: each property of each binding is looked for by its name at the start. */
    private static void reading(Map<String, Object> defaults) {
        String kafka = "spring.cloud.stream.kafka.binder.consumer-properties.";
        defaults.put(kafka + "key.deserializer", ByteArrayDeserializer.class.getName());
        defaults.put(kafka + "value.deserializer", ByteArrayDeserializer.class.getName());
        defaults.put(kafka + "auto.offset.reset", "earliest");
        defaults.put(kafka + "partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        defaults.put(kafka + "session.timeout.ms", 15000);
        defaults.put(kafka + "heartbeat.interval.ms", "${lianluo.eventing.heartbeat-ms:2000}");
        defaults.put(kafka + "metadata.max.age.ms", 30000);
        defaults.put(kafka + "max.poll.records", 200);
    }

    private static void bind(Topic topic, int concurrency, String group, Map<String, Object> defaults) {
        String binding = "spring.cloud.stream.bindings." + functionOf(topic) + "-in-0.";
        // As a pattern, the binder asks the broker nothing before it subscribes: the service starts while the broker is away.
        defaults.put(binding + "destination", topic.name().replace(".", "\\."));
        defaults.put(binding + "group", group);
        defaults.put(binding + "consumer.use-native-decoding", true);
        defaults.put(binding + "consumer.concurrency", Math.min(topic.partitions(), concurrency));

        String consumer = "spring.cloud.stream.kafka.bindings." + functionOf(topic) + "-in-0.consumer.";
        defaults.put(consumer + "destination-is-pattern", true);
        defaults.put(consumer + "converter-bean-name", CONVERTER);
    }
}
