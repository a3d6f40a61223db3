package io.lianluo.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.setup.Topics;
import io.lianluo.schemas.TopicCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    @Test
    void hasEveryTopicOfTheCatalogueAfterItsStartAndAfterARestartOfTheBroker(@TempDir Path directory) throws Exception {
        try (LocalStack stack = LocalStack.temporary(directory).start()) {
            assertTopics(stack.broker().bootstrapServers());
            stack.broker().close();
            stack.broker().start();
            assertTopics(stack.broker().bootstrapServers());
        }
    }

    @Test
    void givesATopicOfAnEarlierReleaseWhatItLacksAndLeavesWhatAnOperatorSet(@TempDir Path directory) throws Exception {
        ConfigResource contacts = new ConfigResource(ConfigResource.Type.TOPIC, "registry.contact-changed.v1");
        ConfigResource overdue = new ConfigResource(ConfigResource.Type.TOPIC, "reporting.report-overdue.v1");
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, 0).start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(
                    contacts, List.of(new AlterConfigOp(new ConfigEntry("max.compaction.lag.ms", null), AlterConfigOp.OpType.DELETE)),
                    overdue, List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "1000000"), AlterConfigOp.OpType.SET)))).all().get();
            await().until(() -> !value(admin, contacts, "max.compaction.lag.ms").equals("604800000"));
            await().until(() -> value(admin, overdue, "retention.ms").equals("1000000"));

            Topics.create(broker.bootstrapServers());

            await().until(() -> value(admin, contacts, "max.compaction.lag.ms").equals("604800000"));
            assertThat(value(admin, overdue, "retention.ms")).isEqualTo("1000000");
        }
    }

    private static String value(Admin admin, ConfigResource topic, String key) throws Exception {
        return admin.describeConfigs(List.of(topic)).all().get().get(topic).get(key).value();
    }

    private static void assertTopics(String bootstrapServers) throws Exception {
        TopicCatalogue catalogue = TopicCatalogue.load();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(catalogue.topics().stream().map(topic -> topic.name()).toList())
                    .containsAll(catalogue.deadLetterTopics().stream().map(topic -> topic.name()).toList());
        }
    }
}
