package io.lianluo.endtoend;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/**
 * The facts that are true after a story, without the ids and moments in which two runs differ, so that two runs can be compared.
 *
 * @param lines  the facts, sorted
 * @param events the events of the state topics with all that they say, so that a difference explains itself
 */
record FinalState(List<String> lines, List<String> events) {

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
        TopicCatalogue catalogue = TopicCatalogue.load();
        List<String> deadLetterTopics = catalogue.deadLetterTopics().stream().map(TopicCatalogue.DeadLetterTopic::name).toList();
        Topics topics = new Topics(platform);
        Map<String, List<ConsumerRecord<String, byte[]>>> messages = topics.raw(Stream.concat(catalogue.topics().stream().map(Topic::name),
                deadLetterTopics.stream()).toList()).stream().collect(Collectors.groupingBy(ConsumerRecord::topic));
        List<String> events = new ArrayList<>();
        for (Topic topic : catalogue.topics()) {
            // Each event takes effect once; how often it was published is the broker's affair, which distinct events there are is not.
            Map<String, ConsumerRecord<String, byte[]>> distinct = new LinkedHashMap<>();
            messages.getOrDefault(topic.name(), List.of()).forEach(message -> distinct.putIfAbsent(message.key() + "#" + sequence(message), message));
            switch (topic.kind()) {
                case FACT -> lines.add("topic " + topic.name() + ": " + distinct.size() + " events");
                case STATE -> addStates(topic.name(), topics.decoded(List.copyOf(distinct.values())), lines, events);
            }
        }
        deadLetterTopics.forEach(topic -> lines.add("topic " + topic + ": " + messages.getOrDefault(topic, List.of()).size() + " dead letters"));
        return new FinalState(lines.stream().sorted().toList(), List.copyOf(events));
    }

    /**
     * Says in which state each aggregate ends, and not by how many events it came there: what one service knows of another when something happens
     * depends on the moment. An item that is asked for before reporting has heard of the liaison is nobody's for a moment, and that is told. Nothing
     * may be told twice, though, and no state may come back after another: something was done again then, or undone and done.
     */
    private static void addStates(String topic, Map<ConsumerRecord<String, byte[]>, Optional<GenericRecord>> states, List<String> lines, List<String> events) {
        Map<String, Optional<GenericRecord>> last = new LinkedHashMap<>();
        Set<List<?>> told = new HashSet<>();
        states.forEach((message, record) -> {
            events.add(topic + " " + message.key() + "#" + sequence(message) + " " + record.map(Object::toString).orElse("erased"));
            Optional<List<Object>> state = record.map(FinalState::withoutChange);
            boolean stays = last.containsKey(message.key()) && last.get(message.key()).map(FinalState::withoutChange).equals(state);
            boolean comesBack = !stays && !told.add(List.of(message.key(), "state", state));
            if (!told.add(List.of(message.key(), "event", record)) || comesBack) {
                lines.add("topic " + topic + ": told twice " + record);
            }
            last.put(message.key(), record);
        });
        last.values().forEach(state -> lines.add("topic " + topic + ": ends " + state.map(FinalState::symbols).orElse("erased")));
    }

    /** The state alone, whichever change led to it. */
    private static List<Object> withoutChange(GenericRecord record) {
        return record.getSchema().getFields().stream().filter(field -> !field.name().equals("change")).map(field -> String.valueOf(record.get(field.pos())))
                .collect(Collectors.toList());
    }

    /** Of a state what is the same in two runs whatever the ids and moments are. */
    private static String symbols(GenericRecord state) {
        return state.getSchema().getFields().stream().filter(field -> state.get(field.pos()) instanceof GenericEnumSymbol)
                .map(field -> field.name() + "=" + state.get(field.pos())).collect(Collectors.joining(" "));
    }

    private static String sequence(ConsumerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8);
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
