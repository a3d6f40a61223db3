package io.lianluo.registry.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.ProgrammePublished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of keys in the README of programme files is complete and true. */
class ProgrammeKeysTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.-]+)` \\| (`[^|]+`) \\| ([a-z:, ]+) \\|$", Pattern.MULTILINE);
    private static final Pattern COUNT = Pattern.compile("(\\d+) of (\\d+) keys are planned");
    /** Told by the registry itself, not by the file. */
    private static final Set<String> NOT_OF_THE_FILE = Set.of("ProgrammePublished.version", "ProgrammePublished.inForceUntil", "ProgrammePublished.publishedAt");
    /** Ids of the rules that a file names for the tests of this project. */
    private static final String ROWS = "rows";
    /** Fields that have another name in the registry. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("SeatRule.heldByUnitHead", "exOfficio"), Map.entry("PathStep.step", "kind"),
            Map.entry("FilingRule.trigger", "trigger"), Map.entry("Threshold.seat", "seat"), Map.entry("ProgrammePublished.programme", "code"),
            Map.entry("ProgrammePublished.contacts", "contacts"), Map.entry("SanctionStep.effect", "effect"));

    private final String readme;
    private final List<Row> rows;

    /**
     * A line of the table.
     *
     * @param told fields of the contract
     * @param acts contexts that act on it
     */
    record Row(String key, List<String> told, List<String> acts, boolean planned) { }

    ProgrammeKeysTest() throws IOException {
        readme = Files.readString(Path.of("programmes/README.md"));
        rows = ROW.matcher(readme).results().map(row -> new Row(row.group(1), List.of(row.group(2).replace("`", "").split(", ")),
                List.of(row.group(3).replaceFirst("^planned: ", "").split(", ")), row.group(3).startsWith("planned: "))).toList();
    }

    @Test
    void eachKeyOfTheFormatHasItsRow() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(Path.of("src/main/resources/programme.schema.json")));
        Set<String> keys = new HashSet<>();
        keys("", schema, schema.get("$defs"), keys);
        assertThat(rows).extracting(Row::key).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void eachFieldOfTheContractIsToldByAKey() {
        Set<String> fields = new HashSet<>();
        fields(ProgrammePublished.getClassSchema(), fields);
        fields.removeAll(NOT_OF_THE_FILE);
        assertThat(rows.stream().flatMap(row -> row.told().stream()).collect(Collectors.toSet())).isEqualTo(fields);
    }

    @Test
    void eachContextThatActsReadsTheField() throws IOException {
        Map<String, String> sources = sources();
        List<String> unread = new ArrayList<>();
        for (Row row : rows) {
            for (String context : row.planned() ? List.<String>of() : row.acts()) {
                if (row.told().stream().noneMatch(field -> reads(sources.get(context), context, field))) {
                    unread.add(row.key() + " by " + context);
                }
            }
        }
        assertThat(unread).as("keys on which a context is said to act that does not read them").isEmpty();
    }

    @Test
    void theKeysOnWhichNobodyActsYetAreCounted() {
        assertThat(COUNT.matcher(readme).results().map(count -> List.of(Long.parseLong(count.group(1)), Long.parseLong(count.group(2)))).toList())
                .containsExactly(List.of(rows.stream().filter(Row::planned).count(), (long) rows.size()));
    }

    private static boolean reads(String source, String context, String field) {
        String name = field.substring(field.indexOf('.') + 1);
        String accessor = context.equals("registry") ? NAMES.getOrDefault(field, name) : "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Pattern.compile("(\\.|::)" + accessor + "\\b").matcher(source).find();
    }

    /** The sources of each context; of the registry without what reads files and tells events. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String context : List.of("registry", "reporting", "meeting", "assessment", "notification")) {
            try (Stream<Path> files = Files.walk(Path.of("..", context + "-service", "src", "main", "java"))) {
                StringBuilder all = new StringBuilder();
                for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.toString().matches(".*/programme/(web|events)/.*")).toList()) {
                    all.append(Files.readString(file));
                }
                sources.put(context, all.toString());
            }
        }
        return sources;
    }

    private static void keys(String path, JsonNode node, JsonNode definitions, Set<String> keys) {
        if (node.has("$ref")) {
            keys(path, definitions.get(node.get("$ref").stringValue().replace("#/$defs/", "")), definitions, keys);
        }
        if (node.has("items")) {
            keys(path, node.get("items"), definitions, keys);
        }
        for (JsonNode variant : node.path("allOf")) {
            keys(path, variant.path("then"), definitions, keys);
        }
        node.path("properties").properties().stream().filter(key -> !key.getKey().equals(ROWS)).forEach(key -> {
            String at = path.isEmpty() ? key.getKey() : path + "." + key.getKey();
            if (!Set.of("zh", "en").contains(key.getKey())) {
                keys.add(at);
                keys(at, key.getValue(), definitions, keys);
            }
        });
    }

    private static void fields(Schema schema, Set<String> fields) {
        switch (schema.getType()) {
            case RECORD -> {
                if (schema.getNamespace().contains(".registry.")) {
                    schema.getFields().forEach(field -> {
                        if (fields.add(schema.getName() + "." + field.name())) {
                            fields(field.schema(), fields);
                        }
                    });
                }
            }
            case ARRAY -> fields(schema.getElementType(), fields);
            case UNION -> schema.getTypes().forEach(branch -> fields(branch, fields));
            default -> { }
        }
    }
}
