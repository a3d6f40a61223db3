package io.lianluo.localstack;

import io.lianluo.schemas.Topic;
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

    /**
     * Makes the topics that the broker does not have yet, each with one replica, and gives those that it has what they lack of the
     * catalogue's configuration. What an operator set stays.
     */
    public static void create(String bootstrapServers) {
        TopicCatalogue catalogue = TopicCatalogue.load();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            Map<Boolean, List<NewTopic>> topics = Stream.concat(
                            catalogue.topics().stream().map(Topics::newTopic),
                            catalogue.deadLetterTopics().stream().map(Topics::newTopic))
                    .collect(Collectors.partitioningBy(topic -> existing.contains(topic.name())));
            admin.createTopics(topics.get(false)).all().get();
            complete(admin, topics.get(true));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
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

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.configuration());
    }

    private static NewTopic newTopic(TopicCatalogue.DeadLetterTopic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(keptFor(topic.retention()));
    }

    private static Map<String, String> keptFor(Duration retention) {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
    }
}
