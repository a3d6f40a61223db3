package io.lianluo.endtoend;

import static java.util.stream.Collectors.toMap;

import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Prints a summary for a person at the end, with each regime in a line. */
public final class Summary {

    private record Column(String title, String service, String field) { }

    private static final List<Column> COLUMNS = List.of(
            new Column("units", "registry", "units"),
            new Column("liaisons", "registry", "liaisons"),
            new Column("vacant", "registry", "vacancies"),
            new Column("open", "reporting", "open"),
            new Column("handed in", "reporting", "handedIn"),
            new Column("overdue", "reporting", "overdue"),
            new Column("meetings", "meeting", "planned"),
            new Column("served", "notification", "served"),
            new Column("proposals", "assessment", "proposals"));

    private final Platform platform;

    public Summary(Platform platform) {
        this.platform = platform;
    }

    /** Prints it. */
    public void print(PrintStream out) {
        Api operator = Api.operator(platform);
        Map<String, Map<String, JsonNode>> answers = COLUMNS.stream().map(Column::service).distinct()
                .collect(toMap(service -> service, service -> of(operator, platform.service(service))));
        out.printf("%n  %-26s", "regime");
        COLUMNS.forEach(column -> out.printf("%11s", column.title()));
        out.println();
        for (String programme : new TreeSet<>(answers.get("registry").keySet())) {
            out.printf("  %-26s", programme);
            for (Column column : COLUMNS) {
                JsonNode regime = answers.get(column.service()).getOrDefault(programme, JsonNodeFactory.instance.objectNode());
                out.printf("%11d", regime.path(column.field()).asInt());
            }
            out.println();
        }
    }

    /** A service's counts by programme. */
    static Map<String, JsonNode> of(Api operator, URI service) {
        Map<String, JsonNode> byProgramme = new LinkedHashMap<>();
        operator.get(service, "/summary").forEach(regime -> byProgramme.put(regime.get("programme").asString(), regime));
        return byProgramme;
    }
}
