package io.lianluo.setup;

import io.lianluo.schemas.TopicCatalogue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics and rights as YAML, for those who make them by other means than this command. */
final class CatalogueListing {

    private CatalogueListing() { }

    static String of(TopicCatalogue catalogue) {
        StringBuilder yaml = new StringBuilder("# Made from the catalogue of topics by the step `catalogue` of infra/setup; do not edit.\ntopics:\n");
        Topics.wanted(catalogue, (short) 1).forEach(topic -> append(yaml, topic));
        yaml.append("users:\n");
        catalogue.deadLetterTopics().stream().map(TopicCatalogue.DeadLetterTopic::owner).forEach(service -> {
            yaml.append("  - service: ").append(service).append("\n    rights:\n");
            Rights.of(catalogue, service).forEach(right -> yaml.append("      - {type: ").append(right.resource().name().toLowerCase(Locale.ROOT))
                    .append(", name: ").append(right.name()).append(", operations: [")
                    .append(String.join(", ", right.operations().stream().map(operation -> title(operation.name())).sorted().toList())).append("]}\n"));
        });
        return yaml.toString();
    }

    private static void append(StringBuilder yaml, NewTopic topic) {
        yaml.append("  - name: ").append(topic.name()).append("\n    partitions: ").append(topic.numPartitions()).append("\n    config:\n");
        Map<String, String> config = new TreeMap<>(topic.configs());
        config.forEach((key, value) -> yaml.append("      ").append(key).append(": ").append(value.matches("[0-9]+") ? value : "\"" + value + "\"").append('\n'));
    }

    private static String title(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
