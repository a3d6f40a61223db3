package io.lianluo.registry.programme.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of a programme file, as the schema describes them. */
final class ProgrammeKeys {

    /** Ids of the rules that a file may name for the tests of this project. */
    private static final String ROWS = "rows";

    private final JsonNode definitions;
    private final Map<String, Key> keys = new LinkedHashMap<>();

    /**
     * A key.
     *
     * @param name    its place, such as duties.due
     * @param meaning a sentence in both languages
     * @param form    the values that it takes
     */
    record Key(String name, String meaning, String form) {

        /** Joins this key with its namesake of another variant, such as a meeting beside a report. */
        private Key or(Key other) {
            return equals(other) ? this : new Key(name, either(meaning, other.meaning, " "), either(form, other.form, "; or "));
        }

        private static String either(String one, String other, String between) {
            return one.equals(other) ? one : one + between + other;
        }
    }

    private ProgrammeKeys(JsonNode schema) {
        this.definitions = schema.get("$defs");
        collect("", schema);
    }

    /** All keys, in the order of the schema. */
    static Map<String, Key> load() throws IOException {
        return new ProgrammeKeys(JsonMapper.shared().readTree(Files.readString(Path.of("src/main/resources/programme.schema.json")))).keys;
    }

    private void collect(String path, JsonNode node) {
        if (node.has("$ref")) {
            collect(path, definition(node));
        }
        if (node.has("items")) {
            collect(path, node.get("items"));
        }
        for (JsonNode variant : node.path("allOf")) {
            collect(path, variant.path("then"));
        }
        node.path("properties").properties().stream().filter(key -> !Set.of("zh", "en", ROWS).contains(key.getKey())).forEach(key -> {
            String at = path.isEmpty() ? key.getKey() : path + "." + key.getKey();
            if (!key.getValue().isEmpty()) {
                keys.merge(at, new Key(at, meaning(key.getValue()), form(key.getValue())), Key::or);
            }
            collect(at, key.getValue());
        });
    }

    private String meaning(JsonNode node) {
        return node.has("description") ? node.get("description").stringValue() : node.has("$ref") ? meaning(definition(node)) : "";
    }

    private String form(JsonNode node) {
        if (node.has("examples")) {
            return "such as " + values(node.get("examples"), ", ");
        }
        if (node.path("$ref").asString("").endsWith("/localized")) {
            return "`{zh: …, en: …}`";
        }
        if (node.has("enum")) {
            return values(node.get("enum"), ", ");
        }
        if (node.has("$ref")) {
            return form(definition(node));
        }
        return switch (node.path("type").asString("section")) {
            case "boolean" -> "`true` or `false`";
            case "integer" -> node.has("maximum") ? "%d to %d".formatted(node.get("minimum").asInt(), node.get("maximum").asInt())
                    : "a number from %d on".formatted(node.get("minimum").asInt());
            case "array" -> "list: " + form(node.get("items"));
            case "string" -> "text";
            default -> "section";
        };
    }

    private JsonNode definition(JsonNode node) {
        return definitions.get(node.get("$ref").stringValue().replace("#/$defs/", ""));
    }

    private static String values(JsonNode values, String between) {
        return StreamSupport.stream(values.spliterator(), false).map(value -> "`" + value.asString() + "`").collect(Collectors.joining(between));
    }
}
