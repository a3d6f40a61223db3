package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The metrics by which alerts and runbooks look at the services are those that the services give. */
@Order(2)
class MetricsIT {

    /** Counted from the first failure on, and not there before it. */
    private static final Set<String> ONLY_AFTER_A_FAILURE = Set.of("lianluo_outbox_failed_total", "lianluo_events_dead_total");

    private static final Pattern METRIC = Pattern.compile("\\b(?!lianluo_test\\.yaml)(?:lianluo|http_server|tasks|kafka|mongodb|jvm|process)_[a-z0-9_]+");

    private Running running;

    @BeforeEach
    void start() {
        running = Running.leftOrNew();
        // Much is counted from the first time on that it happens.
        new Scenario(running.platform(), Running.REPOSITORY, new Progress(System.out)).playWhereNobodyWorkedYet();
    }

    @AfterEach
    void leave() {
        running.leave();
    }

    @Test
    void eachMetricThatAnAlertOrARunbookAsksForIsGiven() throws Exception {
        Set<String> given = new TreeSet<>();
        for (URI service : running.platform().services().values()) {
            given.addAll(scrape(service).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replaceFirst("[{ ].*", "")).collect(Collectors.toSet()));
        }
        given.addAll(ONLY_AFTER_A_FAILURE);
        Path observability = Running.REPOSITORY.resolve("infra/observability");
        assertThat(asked(observability.resolve("rules"))).isNotEmpty().isSubsetOf(given);
        assertThat(asked(observability.resolve("runbooks"))).isNotEmpty().isSubsetOf(given);
    }

    private static Set<String> asked(Path folder) throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                METRIC.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group()));
            }
        }
        return asked;
    }

    private String scrape(URI service) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        String token = new Tokens(running.platform().issuer(), http).of("operator");
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
