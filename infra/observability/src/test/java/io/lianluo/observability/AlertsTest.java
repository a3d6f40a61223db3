package io.lianluo.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Each alert has words, a page that says what to do, and a test that it fires and one that it does not. */
class AlertsTest {

    private static final Path RULES = Path.of("rules");
    private static final Path RUNBOOKS = Path.of("runbooks");
    private static final List<String> CHAPTERS = List.of("## Meaning", "## Impact", "## Diagnosis", "## Mitigation");

    static Stream<Map<String, Object>> alerts() {
        return rules(false).flatMap(file -> list(yaml(file), "groups")).flatMap(group -> list(group, "rules")).filter(rule -> rule.containsKey("alert"));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void eachHasWordsASeverityAndAPage(Map<String, Object> alert) throws IOException {
        Map<String, Object> annotations = map(alert, "annotations");
        assertThat(annotations.get("summary").toString()).isNotBlank();
        assertThat(map(alert, "labels").get("severity")).isIn("critical", "warning");
        assertThat(annotations.get("runbook_url")).isEqualTo("runbooks/" + alert.get("alert") + ".md");
        String page = Files.readString(RUNBOOKS.resolve(alert.get("alert") + ".md"));
        assertThat(page).startsWith("# " + alert.get("alert") + "\n").containsSubsequence(CHAPTERS);
        String diagnosis = page.substring(page.indexOf("## Diagnosis"), page.indexOf("## Mitigation"));
        assertThat(diagnosis).as("the very query").contains("```promql");
    }

    @Test
    void noPageIsOfAnAlertThatIsNotThere() throws IOException {
        List<String> names = alerts().map(alert -> alert.get("alert") + ".md").distinct().toList();
        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            assertThat(pages.map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            pages.forEach(page -> Pattern.compile("]\\((?!http)([^)#]+)").matcher(read(page)).results()
                    .forEach(link -> assertThat(RUNBOOKS.resolve(link.group(1))).as(page + " links to " + link.group(1)).exists()));
        }
    }

    /** An alert of something that is only counted must also be seen not to fire; one of a state that is there or not needs no more than that. */
    @Test
    void eachIsTriedWhenItFires() {
        Map<String, List<Boolean>> tried = rules(true).flatMap(file -> list(yaml(file), "tests")).flatMap(test -> list(test, "alert_rule_test"))
                .collect(Collectors.groupingBy(test -> test.get("alertname").toString(),
                        Collectors.mapping(test -> !((List<?>) test.get("exp_alerts")).isEmpty(), Collectors.toList())));
        assertThat(alerts().map(alert -> alert.get("alert").toString())).allSatisfy(alert -> assertThat(tried.get(alert)).as(alert).contains(true));
        assertThat(tried.values().stream().filter(each -> each.contains(false)).count()).as("alerts that are seen not to fire").isGreaterThanOrEqualTo(alerts().map(alert -> alert.get("alert")).distinct().count() - 1);
    }

    @Test
    void prometheusTakesTheRulesAndTheyFireAsTheTestsSay() throws Exception {
        Optional<Path> promtool = Promtool.find();
        if (promtool.isPresent()) {
            assertThat(Promtool.run(promtool.get(), arguments("check", rules(false)))).isZero();
            assertThat(Promtool.run(promtool.get(), arguments("test", rules(true)))).isZero();
        }
    }

    private static String[] arguments(String command, Stream<Path> files) {
        return Stream.concat(Stream.of(command, "rules"), files.map(Path::toString)).toArray(String[]::new);
    }

    /** The files of rules, or their tests, each with its own interval between two looks: to look each minute at what takes days would take minutes. */
    private static Stream<Path> rules(boolean tests) {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.filter(file -> file.toString().endsWith("_test.yaml") == tests).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> yaml(Path file) {
        return new Yaml().load(read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> list(Map<String, Object> in, String name) {
        return ((List<Map<String, Object>>) in.getOrDefault(name, List.of())).stream();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String name) {
        return (Map<String, Object>) in.get(name);
    }
}
