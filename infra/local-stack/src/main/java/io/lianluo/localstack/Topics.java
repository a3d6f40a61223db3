package io.lianluo.localstack;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Makes the topics of the catalogue on a broker. */
public final class Topics {

    private Topics() { }

    /** Makes the topics that the broker does not have yet, each with one replica. */
    public static void create(String bootstrapServers) {
        TopicCatalogue catalogue = TopicCatalogue.load();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.concat(
                            catalogue.topics().stream().map(Topics::newTopic),
                            catalogue.deadLetterTopics().stream().map(Topics::newTopic))
                    .filter(topic -> !existing.contains(topic.name())).toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
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
