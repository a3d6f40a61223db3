package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.endtoend.PromQuery.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Operators see what they look for: each query of alerts, runbooks and dashboards is answered by what the services give, a trace leads from a command
 * through every service, and the log says in JSON to which trace each line belongs, and nothing of people.
 */
@Order(2)
class ObservabilityIT {

    private static final Set<String> BY_THE_SCRAPER = Set.of("instance");

    /** Counted from the first failure on and not there before it, given by the broker itself, or only there with TLS. */
    private static final Set<String> IN_TROUBLE = Set.of("lianluo_outbox_failed_total", "lianluo_events_dead_total", "kafka_log_logcleaner_max_compaction_delay_secs",
            "ssl_chain_expiry_seconds", "status=~\"5..\"", "status=\"FAILED\"", "outcome=\"ERROR\"", "outcome=\"not_now\"", "outcome=~\"sender_refused|mail_refused\"",
            "outcome=~\"not_now|sender_refused|mail_refused\"");

    private static final Path OBSERVABILITY = Running.REPOSITORY.resolve("infra/observability");

    /** The column of the roster with the name; id number, mobile and e-mail follow. */
    private static final int NAME = 8;

    private Running running;

    @BeforeEach
    void start() throws Exception {
        running = Running.leftOrNew();
        // Much is counted from the first time on that it happens; another test may have left a platform on which some of it never did.
        new Scenario(running.platform(), Running.REPOSITORY, new Progress(System.out)).playWhereNobodyWorkedYet();
        URI reporting = running.platform().reporting();
        assertThat(send(UUID.randomUUID().toString(), HttpRequest.newBuilder(reporting.resolve("/api/v1/obligations/" + UUID.randomUUID() + "/report"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))).statusCode()).isBetween(400, 499);
        // The first time it is asked for, it is made, and the log says so.
        assertThat(send("operator", HttpRequest.newBuilder(reporting.resolve("/api/v1/openapi"))).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void leave() {
        running.leave();
    }

    @Test
    void eachQueryIsAnswered() throws Exception {
        List<Series> given = new ArrayList<>();
        for (URI service : running.platform().services().values()) {
            String metrics = scrape(service);
            assertThat(metrics.lines().filter(line -> line.contains(" # {") && !line.contains("_bucket{"))).as("exemplars that older versions of Prometheus refuse").isEmpty();
            metrics.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(Series::of).forEach(given::add);
        }
        List<PromQuery> queries = Stream.of(ofRules(), ofRunbooks(), ofDashboards()).flatMap(each -> each).distinct().toList();
        assertThat(queries).hasSizeGreaterThan(100).allSatisfy(query -> assertThat(query.missing(given, BY_THE_SCRAPER, IN_TROUBLE)).as(query.text()).isEmpty());
    }

    /** The suspension of a liaison is the business of all five: each handles what the registry tells of it, as a part of the same trace. */
    @Test
    void aTraceLeadsFromACommandThroughEveryService() {
        Platform platform = running.platform();
        Api secretariat = Api.operator(platform).as("secretariat:" + Scenario.ASSOCIATION);
        JsonNode held = secretariat.list(platform.registry(), "/seats?programme=%s&vacant=false".formatted(Scenario.ASSOCIATION)).getLast();
        String seat = "/seats/" + held.get("id").asString();
        String trace = UUID.randomUUID().toString().replace("-", "");
        secretariat.post(platform.registry(), seat + "/suspension", Map.of("reason", "示例·病假"), "If-Match", version(secretariat, seat),
                "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        Waiting.until("each service exported a span of the trace", Duration.ofMinutes(1), () ->
                running.spans().servicesOf(trace, platform.services().keySet()).size() == platform.services().size());
        secretariat.post(platform.registry(), seat + "/resumption", Map.of(), "If-Match", version(secretariat, seat));
    }

    @Test
    void theLogIsJsonWithTracesAndSaysNothingOfPeople() throws Exception {
        List<String> people = SampleRoster.csv(Scenario.UNITS_PER_REGIME).lines().skip(1).map(line -> line.split(",", -1))
                .flatMap(row -> Stream.of(row[NAME], row[NAME + 1], row[NAME + 2], row[NAME + 3])).filter(text -> !text.isEmpty()).distinct().toList();
        assertThat(people).hasSizeGreaterThan(100);
        List<JsonNode> lines = new ArrayList<>();
        for (String service : running.platform().services().keySet()) {
            String log = Files.readString(running.services().named(service).log());
            assertThat(people).as(service).noneMatch(log::contains);
            log.lines().filter(line -> line.startsWith("{")).map(JsonMapper.shared()::readTree).forEach(lines::add);
        }
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.at("/ecs/version").asString()).isNotEmpty();
            assertThat(line.at("/service/name").asString()).isIn(running.platform().services().keySet());
        });
        assertThat(lines).anySatisfy(line -> assertThat(line.path("trace.id").asString("")).hasSize(32));
    }

    private String version(Api secretariat, String seat) {
        return Objects.requireNonNull(secretariat.tryGet(running.platform().registry(), seat).etag());
    }

    private static Stream<PromQuery> ofRules() throws IOException {
        return files("rules", ".yaml").filter(file -> !file.toString().endsWith("_test.yaml"))
                .flatMap(file -> Pattern.compile("(?m)^( *)expr: (?:\\|\\R((?:\\1 .*\\R)+)|(.*))").matcher(read(file)).results()
                        .map(found -> new PromQuery(found.group(2) == null ? found.group(3) : found.group(2))));
    }

    private static Stream<PromQuery> ofRunbooks() throws IOException {
        return files("runbooks", ".md").flatMap(file -> Pattern.compile("(?s)```promql\\R(.*?)```").matcher(read(file)).results()).map(found -> new PromQuery(found.group(1)))
                .flatMap(block -> block.text().lines().map(PromQuery::new));
    }

    private static Stream<PromQuery> ofDashboards() throws IOException {
        return files("dashboards", ".json").flatMap(file -> JsonMapper.shared().readTree(read(file)).get("panels").valueStream())
                .flatMap(panel -> panel.get("targets").valueStream()).map(target -> new PromQuery(target.get("expr").asString()));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(OBSERVABILITY.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String scrape(URI service) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("operator", HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                .header("Accept", "application/openmetrics-text;version=1.0.0"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> send(String as, HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.header("Authorization", "Bearer " + new Tokens(running.platform(), http).of(as)).build(), BodyHandlers.ofString());
        }
    }
}
