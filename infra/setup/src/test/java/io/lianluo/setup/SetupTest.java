package io.lianluo.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command says what it did, and ends with a code that a job can act on. */
class SetupTest {

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;

    private record Answer(int status, String body) { }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers.put("/token", new Answer(200, "{\"access_token\":\"t\"}"));
        answers.put("/api/v1/calendars", new Answer(201, "{}"));
        answers.put("/api/v1/programmes", new Answer(201, "{}"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void publishesCalendarsBeforeProgrammes() throws IOException {
        Files.writeString(folder.resolve("a-programme.yaml"), "programme: 甲");
        Files.writeString(folder.resolve("calendar-2026.yaml"), "calendar: cn");

        assertThat(run("publish", folder.toString())).isZero();

        assertThat(asked).containsExactly("/token grant client", "/api/v1/calendars Bearer t calendar: cn", "/api/v1/programmes Bearer t programme: 甲");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("calendar-2026.yaml was published", "a-programme.yaml was published");
    }

    @Test
    void aFileThatStandsAlreadyIsNoFault() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "");
        answers.put("/api/v1/programmes", new Answer(200, "{}"));

        assertThat(run("publish", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("a.yaml stood already");
    }

    @Test
    void tellsOfEachFileThatIsRefusedAndWhy() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "");
        Files.writeString(folder.resolve("b.yaml"), "");
        answers.put("/api/v1/programmes", new Answer(400, "{\"detail\":\"faulty\",\"errors\":[{\"field\":\"title\",\"rule\":\"required\",\"message\":\"is needed\"}]}"));

        assertThat(run("publish", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("a.yaml was refused with 400: title: is needed", "b.yaml was refused");
    }

    @Test
    void aServiceThatIsNotReadyIsTriedAgainByTheJob() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "");
        answers.put("/api/v1/programmes", new Answer(503, ""));

        assertThat(run("publish", folder.toString())).isEqualTo(3);
    }

    @Test
    void anIssuerThatGivesNoTokenIsToldWithoutTheSecret() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "");
        answers.put("/token", new Answer(401, "{}"));

        assertThat(run("publish", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("gives no token: 401").doesNotContain("hidden");
    }

    @Test
    void aWrongCallNamesWhatIsWrong() {
        assertThat(run("topic")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("topic is none of them");
        assertThat(run("publish")).isEqualTo(2);
        assertThat(run("publish", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("publish", folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("holds no file that ends with .yaml");
    }

    @Test
    void aSettingThatIsMissingOrWrongIsNamed() {
        assertThat(Setup.run(List.of("topics"), Map.of(), print(out), print(err))).isEqualTo(2);
        assertThat(Setup.run(List.of("topics"), Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:1", "LIANLUO_SETUP_REPLICAS", "many"), print(out), print(err))).isEqualTo(2);
        assertThat(Setup.run(List.of("schemas"), Map.of("LIANLUO_SCHEMA_REGISTRY_URL", "schemas"), print(out), print(err))).isEqualTo(2);
        assertThat(Setup.run(List.of(), Map.of("LIANLUO_SETUP_CA", folder.resolve("none").toString()), print(out), print(err))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("SPRING_KAFKA_BOOTSTRAP_SERVERS is not set", "LIANLUO_SETUP_REPLICAS must be a number",
                "LIANLUO_SCHEMA_REGISTRY_URL must be an address", "LIANLUO_SETUP_CA names");
    }

    @Test
    void kafkaIsReachedByTheSameVariablesAsAServiceHas() {
        Settings settings = new Settings(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka:9093", "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512", "LIANLUO_SETUP_KAFKA_CA", "/etc/ca.crt"));
        assertThat(settings.kafka()).isEqualTo(Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512",
                "ssl.truststore.type", "PEM", "ssl.truststore.location", "/etc/ca.crt"));
        assertThat(new Settings(Map.of("LIANLUO_SETUP_PRINCIPAL", "User:CN=%s,O=lianluo")).principals()).containsEntry("meeting", "User:CN=meeting,O=lianluo").hasSize(5);
    }

    private int run(String... arguments) {
        String base = "http://localhost:" + server.getAddress().getPort();
        return Setup.run(List.of(arguments), Map.of("LIANLUO_SETUP_REGISTRY", base, "LIANLUO_SETUP_TOKEN_URL", base + "/token",
                "LIANLUO_SETUP_CLIENT_ID", "operator", "LIANLUO_SETUP_CLIENT_SECRET", "hidden"), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        asked.add(path.equals("/token") ? "/token " + (body.contains("grant_type=client_credentials") ? "grant" : "") + (body.contains("client_secret=hidden") ? " client" : "")
                : path + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        Answer answer = answers.getOrDefault(path, new Answer(404, ""));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
