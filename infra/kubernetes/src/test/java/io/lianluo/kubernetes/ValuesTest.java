package io.lianluo.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value has a meaning in its chart's schema, the schema knows no other, and the README lists all of them. */
class ValuesTest {

    private static final String BEGIN = "<!-- values of %s -->\n";
    private static final String END = "<!-- end -->";
    private static final Path README = Path.of("README.md");

    @ParameterizedTest
    @MethodSource("charts")
    void eachValueIsOfTheSchemaWithItsMeaningAndTheSchemaHasNoOther(String chart) {
        JsonNode values = json("values.yaml", chart);
        JsonNode schema = json("values.schema.json", chart);
        List<String> faults = new ArrayList<>();
        compare("", values, schema, faults);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib", "registry", "reporting", "notification", "foundation"})
    void theReadmeListsThem(String chart) throws IOException {
        String begin = BEGIN.formatted(chart);
        String table = begin + table(chart) + END;
        String readme = Files.readString(README);
        if (Boolean.getBoolean("lianluo.write")) {
            int from = readme.indexOf(begin);
            readme = readme.substring(0, from) + table + readme.substring(readme.indexOf(END, from) + END.length());
            Files.writeString(README, readme);
        }
        assertThat(readme).as("make it anew: mvn test -Dtest=ValuesTest -Dlianluo.write=true -pl infra/kubernetes").contains(table);
    }

    static Stream<String> charts() {
        return Stream.concat(Stream.of("lib", "foundation"), Charts.SERVICES.stream());
    }

    @Test
    void aValueWithoutMeaningOrWithoutSchemaIsFound() {
        JsonNode values = Serialization.unmarshal("known: 1\nunknown: 2\nplain: 3\n", JsonNode.class);
        JsonNode schema = Serialization.unmarshal("additionalProperties: false\nproperties: {known: {description: a}, plain: {}, more: {description: b}}\n", JsonNode.class);
        List<String> faults = new ArrayList<>();
        compare("", values, schema, faults);
        assertThat(faults).containsExactlyInAnyOrder(".unknown is not in the schema", ".plain has no description", ".more has no value");
        faults.clear();
        compare("", values, Serialization.unmarshal("properties: {}\n", JsonNode.class), faults);
        assertThat(faults).contains(" takes keys that nobody knows");
    }

    private static void compare(String path, JsonNode values, JsonNode schema, List<String> faults) {
        if (!schema.has("properties")) {
            return;
        }
        if (schema.path("additionalProperties").asBoolean(true) && !path.endsWith("global")) {
            faults.add(path + " takes keys that nobody knows");
        }
        values.propertyStream().filter(value -> !schema.get("properties").has(value.getKey())).forEach(value -> faults.add(path + "." + value.getKey() + " is not in the schema"));
        schema.get("properties").propertyStream().forEach(property -> {
            String name = path + "." + property.getKey();
            JsonNode value = values.path(property.getKey());
            if (property.getValue().has("properties")) {
                compare(name, value, property.getValue(), faults);
            } else if (!property.getValue().has("description")) {
                faults.add(name + " has no description");
            } else if (value instanceof MissingNode && !property.getKey().equals("global")) {
                faults.add(name + " has no value");
            }
        });
    }

    private static String table(String chart) {
        StringBuilder table = new StringBuilder("| Value | Unless said | |\n|---|---|---|\n");
        rows(chart.equals("lib") ? "deployment." : "", json("values.yaml", chart), json("values.schema.json", chart)).forEach(table::append);
        return table.toString();
    }

    private static Stream<String> rows(String path, JsonNode values, JsonNode schema) {
        return schema.get("properties").propertyStream().filter(property -> !(path.isEmpty() && (property.getKey().equals("deployment") || property.getKey().equals("global"))))
                .flatMap(property -> {
                    String name = property.getKey().equals("global") ? "global" : path + property.getKey();
                    JsonNode value = values.path(property.getKey());
                    return property.getValue().has("properties") ? rows(name + ".", value, property.getValue())
                            : Stream.of("| `" + name + "` | " + shown(value) + " | " + property.getValue().path("description").asText() + choices(property.getValue()) + " |\n");
                });
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() || value.isTextual() && value.asText().isEmpty() || value.isContainerNode() && value.isEmpty() ? "" : "`" + (value.isTextual() ? value.asText() : value) + "`";
    }

    private static String choices(JsonNode schema) {
        return schema.has("enum") ? ": " + String.join(", ", schema.get("enum").valueStream().map(choice -> "`" + choice.asText() + "`").toList()) : "";
    }

    private static JsonNode json(String file, String chart) {
        return Serialization.unmarshal(Charts.read(Charts.SOURCES.resolve(chart).resolve(file)), JsonNode.class);
    }
}
