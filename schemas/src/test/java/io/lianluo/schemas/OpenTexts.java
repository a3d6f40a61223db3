package io.lianluo.schemas;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * Lists all texts on open topics with what they may hold, as {@code TEXTS.md}, in which a new one is seen and reviewed. The lock's command
 * writes it with the versions, and a test compares it with the contracts.
 */
final class OpenTexts {

    static final Path LIST = Path.of("TEXTS.md");
    private static final Pattern PERSON = Pattern.compile("(?i)(person|liaison|head|holder)Ids?$");
    private static final String LOCALIZED_TEXT = "io.lianluo.events.common.v1.LocalizedText";

    private OpenTexts() { }

    /** A field that holds text, with the path to it. */
    private record Text(String path, Schema.Field field) { }

    /** The field holds text: a string of no other meaning, one in two languages, or a list of them. */
    static boolean isText(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> schema.getLogicalType() == null;
            case RECORD -> schema.getFullName().equals(LOCALIZED_TEXT);
            case ARRAY -> isText(schema.getElementType());
            case UNION -> schema.getTypes().stream().anyMatch(OpenTexts::isText);
            default -> false;
        };
    }

    /** A record that is a text itself: its parts are marked where it is used. */
    static boolean isTextItself(Schema record) {
        return record.getFullName().equals(LOCALIZED_TEXT);
    }

    /** The list of all texts on the open topics among these. */
    static String list(List<Contract> contracts, List<Topic> topics) {
        Map<String, Schema> records = new LinkedHashMap<>();
        contracts.forEach(contract -> contract.schemas().forEach(schema -> records.put(schema.getFullName(), schema)));
        String kinds = Arrays.stream(TextKind.values()).map(kind -> "| `" + kind.mark() + "` | " + kind.meaning() + " |").collect(Collectors.joining("\n"));
        String texts = topics.stream().filter(topic -> !topic.restricted())
                .flatMap(topic -> texts(records.get(topic.record()), "").stream().map(text -> "| `" + topic.name() + "` | `" + text.path() + "` | "
                        + TextKind.markOf(text.field()) + " |")).collect(Collectors.joining("\n"));
        return """
                # Texts on open topics

                Everybody may read them, so that none may say anything of a person; only the name on a public roster is one. The contracts mark each text with a kind
                (`string @text("code") programme;`), and the command that locks them writes this list. A review looks at each new line: can somebody write of a person there?

                | Kind | What it holds |
                |---|---|
                %s

                | Topic | Text | Kind |
                |---|---|---|
                %s
                """.formatted(kinds, texts);
    }

    /** The texts of a fact about a person that could be about that person, and could never be erased. */
    static List<String> unerasable(Topic.Kind kind, boolean restricted, Schema record) {
        return kind != Topic.Kind.FACT || restricted || !namesAPerson(record) ? List.of() : texts(record, "").stream()
                .filter(text -> TextKind.of(text.field()).filter(of -> !of.mayStandOnFactsAboutPersons()).isPresent()).map(Text::path).toList();
    }

    /** An appointment is of one person, so that its id names the person as well. */
    private static boolean namesAPerson(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().anyMatch(field -> PERSON.matcher(field.name()).find() || namesAPerson(field.schema()));
            case ARRAY -> namesAPerson(schema.getElementType());
            case UNION -> schema.getTypes().stream().anyMatch(OpenTexts::namesAPerson);
            default -> false;
        };
    }

    private static List<Text> texts(Schema schema, String path) {
        List<Text> texts = new ArrayList<>();
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(field -> {
                String place = path + (path.isEmpty() ? "" : ".") + field.name();
                if (isText(field.schema())) {
                    texts.add(new Text(place, field));
                } else {
                    texts.addAll(texts(field.schema(), place));
                }
            });
            case ARRAY -> texts.addAll(texts(schema.getElementType(), path + "[]"));
            case UNION -> schema.getTypes().forEach(branch -> texts.addAll(texts(branch, path)));
            default -> { }
        }
        return texts;
    }
}
