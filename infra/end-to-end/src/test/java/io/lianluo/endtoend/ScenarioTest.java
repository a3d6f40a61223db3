package io.lianluo.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.lianluo.localstack.ServicePorts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job is played where nobody has worked yet; elsewhere, or where it breaks, a person reads why, and nothing ends. */
class ScenarioTest {

    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String programmes = "{\"items\": [], \"next\": null}";
    private HttpServer registry;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean change = exchange.getRequestMethod().equals("POST") && !path.equals("/token");
            if (change) {
                changes.add(path);
            }
            byte[] answer = (path.equals("/token") ? "{\"access_token\": \"t\", \"expires_in\": 600}" : change ? "{\"type\": \"not-in-the-mood\"}" : programmes)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(change ? 409 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void whereRegimesStandNothingIsChanged() {
        programmes = "{\"items\": [{\"code\": \"company\"}, {\"code\": \"school\"}], \"next\": null}";

        assertThat(scenario().playWhereNobodyWorkedYet()).isFalse();

        assertThat(changes).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2 regimes stand from last time", "infra/up --fresh");
    }

    @Test
    void aStepThatIsRefusedIsNamedAndEndsNothing() {
        assertThat(scenario().playWhereNobodyWorkedYet()).isFalse();

        assertThat(changes).containsExactly("/api/v1/calendars");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("publish working calendars", "failed", "the main job ends here: refused with 409",
                "not-in-the-mood", "everything stays up");
    }

    private Scenario scenario() {
        URI address = URI.create("http://localhost:" + registry.getAddress().getPort());
        Platform platform = new Platform(ServicePorts.services().stream().collect(toMap(service -> service, service -> address)), address, address, address, "");
        return new Scenario(platform, Running.REPOSITORY, new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));
    }
}
