package io.lianluo.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Each dashboard is as its short description says, each panel explains itself, and Prometheus understands each query. */
class DashboardsTest {

    private static final Path FOLDER = Path.of("dashboards");
    private static final Map<String, Object> DESCRIBED = described();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WIDTH = 8;
    private static final int HEIGHT = 8;

    /** A panel as it is described. */
    private record Panel(String title, String good, String runbook, String unit, Map<String, String> queries) {

        @SuppressWarnings("unchecked")
        static Panel of(Map<String, Object> described, String service) {
            Map<String, String> queries = new LinkedHashMap<>();
            ((Map<String, String>) described.get("queries")).forEach((legend, query) -> queries.put(legend, query.replace("$service", service)));
            return new Panel((String) described.get("title"), (String) described.get("good"), (String) described.get("runbook"), (String) described.get("unit"), queries);
        }
    }

    static Stream<String> names() {
        return Stream.concat(services().keySet().stream(), Stream.of("journeys"));
    }

    static Stream<Panel> panels() {
        return names().map(DashboardsTest::panelsOf).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("names")
    void grafanaHasThemAsDescribed(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        String json = dashboard(name);
        if (Boolean.getBoolean("lianluo.write")) {
            Files.writeString(file, json);
        }
        assertThat(file).as("make it anew: mvn test -Dtest=DashboardsTest -Dlianluo.write=true -pl infra/observability").hasContent(json);
        JSON.readTree(json);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void eachPanelExplainsItself(Panel panel) {
        assertThat(panel.title()).isNotBlank();
        assertThat(panel.good()).endsWith(".");
        assertThat(panel.unit()).isIn("s", "short", "percentunit", "reqps", "eps", "cpm");
        assertThat(Path.of("runbooks", panel.runbook() + ".md")).exists();
    }

    @Test
    void prometheusUnderstandsEachQuery(@TempDir Path folder) throws Exception {
        List<String> queries = panels().flatMap(panel -> panel.queries().values().stream()).distinct().toList();
        assertThat(queries).hasSizeGreaterThan(20);
        Optional<Path> promtool = Promtool.find();
        if (promtool.isPresent()) {
            assertThat(check(promtool.get(), folder, queries)).isZero();
            assertThat(check(promtool.get(), folder, List.of("sum by (status (up)"))).isNotZero();
        }
    }

    /** A rule file of them, because Debian's promtool looks at expressions nowhere else. */
    private static int check(Path promtool, Path folder, List<String> queries) throws Exception {
        List<Map<String, String>> rules = new ArrayList<>();
        queries.forEach(query -> rules.add(Map.of("record", "query_" + rules.size(), "expr", query.replace("$__rate_interval", "5m"))));
        Path file = Files.writeString(folder.resolve("queries.yaml"), new Yaml().dump(Map.of("groups", List.of(Map.of("name", "queries", "rules", rules)))));
        return Promtool.run(promtool, "check", "rules", file.toString());
    }

    private static List<Panel> panelsOf(String name) {
        if (name.equals("journeys")) {
            return described("journeys").map(panel -> Panel.of(panel, name)).toList();
        }
        return Stream.concat(services().get(name).stream(), described("every-service")).map(panel -> Panel.of(panel, name)).toList();
    }

    /** A line for each panel, so that a change is seen as one. */
    private static String dashboard(String name) {
        List<Panel> panels = panelsOf(name);
        Map<String, Object> dashboard = new LinkedHashMap<>();
        dashboard.put("uid", "lianluo-" + name);
        dashboard.put("title", "Lianluo: " + name);
        dashboard.put("tags", List.of("lianluo"));
        dashboard.put("schemaVersion", 39);
        dashboard.put("refresh", "1m");
        dashboard.put("time", Map.of("from", "now-6h"));
        dashboard.put("templating", Map.of("list", List.of(ordered("name", "datasource", "label", "Prometheus", "type", "datasource", "query", "prometheus"))));
        String head = dashboard.entrySet().stream().map(entry -> "  \"%s\": %s,\n".formatted(entry.getKey(), JSON.writeValueAsString(entry.getValue()))).collect(Collectors.joining());
        List<String> lines = new ArrayList<>();
        for (Panel panel : panels) {
            lines.add("    " + JSON.writeValueAsString(json(panel, lines.size())));
        }
        return "{\n" + head + "  \"panels\": [\n" + String.join(",\n", lines) + "\n  ]\n}\n";
    }

    private static Map<String, Object> json(Panel panel, int place) {
        List<Map<String, Object>> targets = new ArrayList<>();
        panel.queries().forEach((legend, query) -> targets.add(ordered("refId", String.valueOf((char) ('A' + targets.size())), "expr", query, "legendFormat", legend)));
        return ordered("id", place + 1, "type", "timeseries", "title", panel.title(),
                "description", panel.good() + " Otherwise: [" + panel.runbook() + "](runbooks/" + panel.runbook() + ".md)",
                "gridPos", ordered("x", place % 3 * WIDTH, "y", place / 3 * HEIGHT, "w", WIDTH, "h", HEIGHT),
                "datasource", ordered("type", "prometheus", "uid", "${datasource}"),
                "fieldConfig", ordered("defaults", ordered("unit", panel.unit()), "overrides", List.of()),
                "options", ordered("legend", ordered("displayMode", "list", "placement", "bottom"), "tooltip", ordered("mode", "multi", "sort", "desc")),
                "targets", targets);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Map<String, Object>>> services() {
        return (Map<String, List<Map<String, Object>>>) DESCRIBED.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> described(String part) {
        return ((List<Map<String, Object>>) DESCRIBED.get(part)).stream();
    }

    private static Map<String, Object> described() {
        try {
            return new Yaml().load(Files.readString(FOLDER.resolve("dashboards.yaml"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
