package io.lianluo.endtoend;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** The facts that are true after a story, without the ids and moments in which two runs differ, so that two runs can be compared. */
record FinalState(List<String> lines) {

    static FinalState of(Platform platform) {
        Api operator = Api.operator(platform);
        String programme = "?programme=" + Story.PROGRAMME;
        Map<String, String> names = new LinkedHashMap<>();
        operator.list(platform.registry(), "/units").forEach(unit -> {
            names.put(text(unit, "id"), "unit " + text(unit, "code"));
            names.put(text(unit, "headId"), "head of " + text(unit, "code"));
        });
        operator.list(platform.registry(), "/seats" + programme).forEach(seat ->
                names.put(text(seat, "id"), "seat of " + names.get(text(seat, "unitId"))));
        operator.list(platform.registry(), "/liaisons" + programme).forEach(liaison -> {
            String role = text(liaison, "status").toLowerCase(java.util.Locale.ROOT) + " liaison of " + names.get(text(liaison, "unitId"));
            names.put(text(liaison, "personId"), role);
            names.put(text(liaison, "id"), "appointment of the " + role);
        });

        List<String> lines = new ArrayList<>();
        operator.list(platform.registry(), "/liaisons" + programme).forEach(l -> lines.add("liaison " + told(l, names, "personId", "seatId", "status")));
        operator.list(platform.reporting(), "/obligations" + programme).forEach(o ->
                lines.add("obligation " + told(o, names, "duty", "seatId", "status", "personId", "late") + " " + o.get("title").get("zh").asString()));
        operator.list(platform.meeting(), "/meetings" + programme).forEach(m -> lines.add("meeting " + told(m, names, "duty", "period", "ordinal", "status")));
        operator.list(platform.assessment(), "/proposals" + programme).forEach(p -> lines.add("proposal " + told(p, names, "seatId", "personId", "status")
                + " on " + p.get("evidence").size() + " facts"));
        operator.list(platform.notification(), "/notices" + programme).forEach(n -> lines.add("notice " + told(n, names, "kind", "personId", "status")));
        // Each event takes effect once; how often it was published is the broker's affair, which distinct events there are is not.
        TopicCatalogue catalogue = TopicCatalogue.load();
        List<String> topics = catalogue.topics().stream().map(Topic::name).toList();
        List<String> deadLetterTopics = catalogue.deadLetterTopics().stream().map(TopicCatalogue.DeadLetterTopic::name).toList();
        Map<String, List<ConsumerRecord<String, byte[]>>> messages = new Topics(platform).raw(Stream.concat(topics.stream(), deadLetterTopics.stream()).toList())
                .stream().collect(Collectors.groupingBy(ConsumerRecord::topic));
        for (String topic : topics) {
            long distinct = messages.getOrDefault(topic, List.of()).stream().map(message -> message.key() + "#"
                    + new String(message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)).distinct().count();
            lines.add("topic " + topic + ": " + distinct + " events");
        }
        deadLetterTopics.forEach(topic -> lines.add("topic " + topic + ": " + messages.getOrDefault(topic, List.of()).size() + " dead letters"));
        return new FinalState(lines.stream().sorted().toList());
    }

    private static String told(JsonNode node, Map<String, String> names, String... fields) {
        return List.of(fields).stream().map(field -> {
            String value = text(node, field);
            return field + "=" + names.getOrDefault(value, value);
        }).collect(Collectors.joining(" "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("-");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
