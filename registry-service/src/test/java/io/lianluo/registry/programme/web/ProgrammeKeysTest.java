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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/**
 * The table of keys in the README of programme files is complete and true. What a key means and which form it has is written there from the schema, by
 * {@code mvn test -pl registry-service -Dtest=ProgrammeKeysTest -Dlianluo.keys=write}; where it is told and who acts on it is written by hand.
 */
class ProgrammeKeysTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.-]+)` \\| ([^|]+) \\| ([^|]+) \\| (`[^|]+`) \\| ([a-z:, ]+) \\|$", Pattern.MULTILINE);
    private static final Path README = Path.of("programmes/README.md");
    private static final Pattern COUNT = Pattern.compile("(\\d+) of (\\d+) keys are planned");
    /** Told by the registry itself, not by the file. */
    private static final Set<String> NOT_OF_THE_FILE = Set.of("ProgrammePublished.version", "ProgrammePublished.inForceUntil", "ProgrammePublished.publishedAt");
    /** Fields that have another name in the registry. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("SeatRule.heldByUnitHead", "exOfficio"), Map.entry("PathStep.step", "kind"),
            Map.entry("FilingRule.trigger", "trigger"), Map.entry("Threshold.seat", "seat"), Map.entry("ProgrammePublished.programme", "code"),
            Map.entry("ProgrammePublished.contacts", "contacts"), Map.entry("SanctionStep.effect", "effect"));

    private final String readme;
    private final List<Row> rows;

    /**
     * A line of the table.
     *
     * @param says what it means, and its form
     * @param told fields of the contract
     * @param acts contexts that act on it
     */
    record Row(String key, List<String> says, List<String> told, List<String> acts, boolean planned) { }

    ProgrammeKeysTest() throws IOException {
        readme = Files.readString(README);
        rows = ROW.matcher(readme).results().map(row -> new Row(row.group(1), List.of(row.group(2), row.group(3)), List.of(row.group(4).replace("`", "").split(", ")),
                List.of(row.group(5).replaceFirst("^planned: ", "").split(", ")), row.group(5).startsWith("planned: "))).toList();
    }

    @Test
    void eachKeyOfTheFormatHasItsRow() throws IOException {
        assertThat(rows).extracting(Row::key).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ProgrammeKeys.load().keySet());
    }

    @Test
    void eachRowSaysWhatTheSchemaSays() throws IOException {
        Map<String, ProgrammeKeys.Key> keys = ProgrammeKeys.load();
        if ("write".equals(System.getProperty("lianluo.keys"))) {
            Files.writeString(README, ROW.matcher(readme).replaceAll(row -> Matcher.quoteReplacement("| `%s` | %s | %s | %s | %s |".formatted(row.group(1),
                    keys.get(row.group(1)).meaning(), keys.get(row.group(1)).form(), row.group(4), row.group(5)))));
            return;
        }
        assertThat(rows).allSatisfy(row -> assertThat(row.says()).as("%s, as -Dlianluo.keys=write writes it", row.key())
                .containsExactly(keys.get(row.key()).meaning(), keys.get(row.key()).form()));
        assertThat(keys.values()).allSatisfy(key -> assertThat(key.meaning()).as(key.name()).containsPattern("[\\p{IsHan}]").containsPattern("[a-z]"));
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
