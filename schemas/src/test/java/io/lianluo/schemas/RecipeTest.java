package io.lianluo.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Follows the recipes of the READMEs: what they say is written into the contracts and the catalogue, and must be without a finding there. */
class RecipeTest {

    private static final Path EVENTS = Path.of("../infra/eventing/README.md");
    private static final Path NOTICES = Path.of("../notification-service/README.md");
    private static final String REGISTRY = "registry/v1/registry-events.avdl";
    private static final String NOTIFICATION = "notification/v1/notification-events.avdl";
    private static final String LAST_LINES_OF_AN_ENUM = "\n} = UNKNOWN;";

    @Test
    void aFactIsAContractInStyleWithAnEntryOfTheCatalogue() throws IOException {
        follow(section(EVENTS, "### A fact"), Topic.Kind.FACT);
    }

    @Test
    void aStateEventIsAContractInStyleWithAnEntryOfTheCatalogue() throws IOException {
        follow(section(EVENTS, "### A state event"), Topic.Kind.STATE);
    }

    @Test
    void theJavaOfAFactFillsItsRecordAndReadsNothingElse() throws IOException {
        String recipe = section(EVENTS, "### A fact");
        String java = String.join("\n", blocks(recipe, "java"));
        List<String> fields = records(recipe).get(0).getFields().stream().map(Schema.Field::name).toList();

        assertThat(called(java, "\\.set(\\w+)\\(")).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(called(java, "event\\.get(\\w+)\\(")).isNotEmpty().allMatch(fields::contains);
    }

    @Test
    void theCommandIsTheOneThatLocks() throws IOException {
        assertThat(blocks(section(EVENTS, "### A fact"), "sh")).singleElement().asString().startsWith(SchemaLock.COMMAND + "\n");
        assertThat(Files.readString(Path.of("README.md"))).contains(SchemaLock.COMMAND);
    }

    @Test
    void aKindOfNoticeBreaksNoLockedVersion() throws IOException {
        String recipe = section(NOTICES, "## Add a kind of notice");
        String symbol = blocks(recipe, "avdl").get(0);
        String contract = Files.readString(Path.of("src/main/avro").resolve(NOTIFICATION));
        int end = contract.indexOf(LAST_LINES_OF_AN_ENUM, contract.indexOf("enum NoticeKind {"));
        Contract amended = Contract.of(NOTIFICATION, contract.substring(0, end) + ",\n" + symbol.stripTrailing() + contract.substring(end));

        Findings.assertNone(SchemaStyle.findings(amended));
        Schema served = named(amended, "NoticeServed");
        String name = symbol.strip().replaceFirst("(?s).*\\s", "");
        assertThat(served.getField("kind").schema().getEnumSymbols()).endsWith(name);
        Topic topic = TopicCatalogue.load().named("notification.notice-served.v1").orElseThrow();
        SchemaLock.load().versionsOf(topic).forEach(locked -> assertThat(Compatibility.problems(locked, served)).isEmpty());
        String key = "notice." + name.toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(String.join("\n", blocks(recipe, "properties"))).contains(key + ".subject=", key + ".text=");
    }

    @Test
    void whatTheRecipesNameIsThere() throws IOException {
        for (Path readme : List.of(EVENTS, NOTICES)) {
            String recipe = readme.equals(EVENTS) ? section(readme, "## Add an event to a context") : section(readme, "## Add a kind of notice");
            Stream<String> links = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)").matcher(recipe).results().map(link -> link.group(1));
            assertThat(links.filter(link -> !Files.exists(readme.resolveSibling(link)))).isEmpty();
            Stream<String> paths = Pattern.compile("`([\\w-]+(?:/[\\w.-]+)+)`").matcher(recipe).results().map(path -> path.group(1));
            assertThat(paths.filter(path -> !Files.exists(Path.of("..").resolve(path)))).isEmpty();
        }
    }

    private static void follow(String recipe, Topic.Kind kind) throws IOException {
        List<Schema> records = records(recipe);
        String contract = Files.readString(Path.of("src/main/avro").resolve(REGISTRY)) + "\n" + String.join("\n", blocks(recipe, "avdl"));
        Findings.assertNone(SchemaStyle.findings(Contract.of(REGISTRY, contract)));

        String catalogue = Files.readString(Path.of("src/main/resources/topics.yaml"));
        String entry = blocks(recipe, "yaml").get(0);
        String amended = catalogue.replaceFirst("(?m)^dead-letters:", entry + "\ndead-letters:");
        Map<String, Schema> byName = records.stream().collect(Collectors.toMap(Schema::getFullName, Function.identity()));
        List<Topic> news = TopicCatalogue.parse(new ByteArrayInputStream(amended.getBytes(StandardCharsets.UTF_8))).topics().stream()
                .filter(topic -> byName.containsKey(topic.record())).toList();
        assertThat(news).hasSameSizeAs(records).allSatisfy(topic -> {
            Schema record = byName.get(topic.record());
            assertThat(topic.kind()).isEqualTo(kind);
            assertThat(topic.key()).allSatisfy(field -> assertThat(record.getField(field)).isNotNull());
            Findings.assertNone(SchemaStyle.findings(topic.name(), topic.kind(), topic.restricted(), record));
        });
    }

    /** The records that the blocks of a recipe define, once they stand in the contracts of the registry. */
    private static List<Schema> records(String recipe) throws IOException {
        String added = String.join("\n", blocks(recipe, "avdl"));
        Contract contract = Contract.of(REGISTRY, Files.readString(Path.of("src/main/avro").resolve(REGISTRY)) + "\n" + added);
        return Pattern.compile("record (\\w+) \\{").matcher(added).results().map(record -> named(contract, record.group(1))).toList();
    }

    private static Schema named(Contract contract, String name) {
        return contract.schemas().stream().filter(schema -> schema.getName().equals(name)).findFirst().orElseThrow();
    }

    /** The text under a heading, up to the next one of its rank. */
    private static String section(Path readme, String heading) throws IOException {
        String text = Files.readString(readme);
        String rank = heading.substring(0, heading.indexOf(' ') + 1);
        int begin = text.indexOf("\n" + heading + "\n") + 1;
        assertThat(begin).as("%s has %s", readme, heading).isPositive();
        MatchResult end = Pattern.compile("\n(?:" + rank + "|## )").matcher(text).results().filter(next -> next.start() > begin).findFirst().orElse(null);
        return end == null ? text.substring(begin) : text.substring(begin, end.start());
    }

    private static List<String> blocks(String section, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(section).results().map(block -> block.group(1)).toList();
    }

    private static TreeSet<String> called(String java, String pattern) {
        return Pattern.compile(pattern).matcher(java).results().map(call -> Character.toLowerCase(call.group(1).charAt(0)) + call.group(1).substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
