package io.lianluo.setup;

import io.lianluo.schemas.TopicCatalogue;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Makes the topics of the catalogue on a broker. */
public final class Topics {

    private Topics() { }

    /** Makes the topics of the catalogue on a broker of one node, which asks for no credentials. */
    public static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            create(admin, TopicCatalogue.load(), (short) 1);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
    }

    /**
     * Makes the topics that the broker does not have yet, and gives those that it has what they lack of the catalogue's configuration.
     * Settings of an operator stay, and so do partitions.
     *
     * @param replicas copies of each partition that is made; a topic with three or more takes a write only once all but one have it
     * @return the names of the topics that were made
     */
    static List<String> create(Admin admin, TopicCatalogue catalogue, short replicas) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        Map<Boolean, List<NewTopic>> topics = wanted(catalogue, replicas).collect(Collectors.partitioningBy(topic -> existing.contains(topic.name())));
        admin.createTopics(topics.get(false)).all().get();
        complete(admin, topics.get(true));
        return topics.get(false).stream().map(NewTopic::name).toList();
    }

    /** All topics as they are to be made. */
    static Stream<NewTopic> wanted(TopicCatalogue catalogue, short replicas) {
        Map<String, String> inSync = replicas < 3 ? Map.of() : Map.of(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicas - 1));
        return Stream.concat(
                catalogue.topics().stream().map(topic -> newTopic(topic.name(), topic.partitions(), replicas, topic.configuration(), inSync)),
                catalogue.deadLetterTopics().stream().map(topic -> newTopic(topic.name(), topic.partitions(), replicas, keptFor(topic.retention()), inSync)));
    }

    private static void complete(Admin admin, List<NewTopic> topics) throws ExecutionException, InterruptedException {
        Map<ConfigResource, NewTopic> wanted = topics.stream()
                .collect(Collectors.toMap(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic -> topic));
        Map<ConfigResource, Collection<AlterConfigOp>> lacking = new HashMap<>();
        admin.describeConfigs(wanted.keySet()).all().get().forEach((topic, has) -> {
            List<AlterConfigOp> lacks = wanted.get(topic).configs().entrySet().stream()
                    .filter(entry -> has.get(entry.getKey()).source() != ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET)).toList();
            if (!lacks.isEmpty()) {
                lacking.put(topic, lacks);
            }
        });
        admin.incrementalAlterConfigs(lacking).all().get();
    }

    private static NewTopic newTopic(String name, int partitions, short replicas, Map<String, String> kept, Map<String, String> inSync) {
        Map<String, String> configuration = new HashMap<>(kept);
        configuration.putAll(inSync);
        return new NewTopic(name, partitions, replicas).configs(configuration);
    }

    private static Map<String, String> keptFor(Duration retention) {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
    }
}
