package io.lianluo.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.schemas.TopicCatalogue;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
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

    private static void assertTopics(String bootstrapServers) throws Exception {
        TopicCatalogue catalogue = TopicCatalogue.load();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(catalogue.topics().stream().map(topic -> topic.name()).toList())
                    .containsAll(catalogue.deadLetterTopics().stream().map(topic -> topic.name()).toList());
        }
    }
}
