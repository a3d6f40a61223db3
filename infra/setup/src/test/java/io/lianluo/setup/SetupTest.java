package io.lianluo.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command says what it did, and ends with a code that a job can act on. */
class SetupTest {

    private static final String PAGE = """
            {"items": [
              {"id": "0-1", "topic": "registry.unit-changed.v1", "key": "a", "cause": "io.Fault", "replay": null},
              {"id": "0-2", "topic": "registry.unit-changed.v1", "key": "b", "cause": "io.Fault", "replay": {"outcome": "FAILED", "times": 3, "cause": "it failed"}}
            ], "next": null}""";

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
        answers.put("/api/v1/calendars", new Answer(201, "{\"version\":1}"));
        answers.put("/api/v1/programmes", new Answer(201, "{\"version\":1}"));
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
        answers.put("/api/v1/programmes", new Answer(200, "{\"version\":7}"));

        assertThat(run("publish", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("a.yaml stood already as version 7");
    }

    /** A proxy, a page that asks to log in, or a gateway without a route answers too, and knows nothing of what was asked. */
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            publish      | /token                            | 200 | <html>Please log in</html>
            publish      | /api/v1/programmes                | 200 | <html>Please log in</html>
            publish      | /api/v1/programmes                | 201 | {"ok":true}
            publish      | /api/v1/programmes                | 302 | <html>Found</html>
            publish      | /api/v1/programmes                | 404 | <html>Not Found</html>
            publish      | /api/v1/programmes                | 200 | {"version":1,
            publish      | /api/v1/programmes                | 204 | ''
            dead-letters | /api/v1/dead-letters              | 200 | <html>Please log in</html>
            dead-letters | /api/v1/dead-letters              | 200 | {"ok":true}
            replay       | /api/v1/dead-letters              | 404 | <html>Not Found</html>
            replay       | /api/v1/dead-letters/0-1/replay   | 200 | <html>Please log in</html>
            replay       | /api/v1/dead-letters/0-1/replay   | 200 | {}
            """)
    void doesNotBelieveWhatStandsInFrontOfAService(String step, String path, int status, String body) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "");
        answers.put("/api/v1/dead-letters", new Answer(200, PAGE));
        answers.put(path, new Answer(status, body));

        assertThat(run(step, step.equals("publish") ? folder.toString() : base())).as("another try may help").isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Something else than was asked answered at " + base() + path).contains(" with " + status).hasLineCount(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("published", "no dead letter waits", "handled");
    }

    /** Such a server takes the connection, and says nothing or not all. */
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"})
    @Timeout(20)
    void anAnswerThatDoesNotComeToItsEndIsNotAwaited(String said) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try {
                    silent.accept().getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            Map<String, String> environment = Map.of("LIANLUO_SETUP_TIMEOUT", "1", "LIANLUO_SETUP_TOKEN_URL", "http://localhost:" + silent.getLocalPort() + "/token",
                    "LIANLUO_SETUP_CLIENT_ID", "operator", "LIANLUO_SETUP_CLIENT_SECRET", "hidden");
            assertThat(Setup.run(List.of("replay", base()), environment, print(out), print(err))).isEqualTo(3);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be reached").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "rights"})
    @Timeout(20)
    void aBrokerThatDoesNotAnswerIsNotAwaitedWithoutEnd(String step) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + silent.getLocalPort(),
                    "SPRING_KAFKA_PROPERTIES_REQUEST_TIMEOUT_MS", "300", "SPRING_KAFKA_PROPERTIES_DEFAULT_API_TIMEOUT_MS", "500");
            assertThat(Setup.run(List.of(step), environment, print(out), print(err))).isEqualTo(3);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("The broker says: TimeoutException").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SPRING_KAFKA_BOOTSTRAP_SERVERS              | nowhere.invalid:9092     | 3 | SPRING_KAFKA_BOOTSTRAP_SERVERS: No resolvable
            SPRING_KAFKA_BOOTSTRAP_SERVERS              | localhost                | 2 | Invalid url in bootstrap.servers: localhost
            SPRING_KAFKA_SECURITY_PROTOCOL              | TLS                      | 2 | security.protocol
            SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG    | user:hidden              | 2 | JAAS config
            LIANLUO_SETUP_KAFKA_CA                      | /nowhere/ca.crt          | 2 | /nowhere/ca.crt
            """)
    void aBrokerThatCannotBeReachedAsItIsSetIsToldInASentence(String name, String value, int code, String told) {
        Map<String, String> environment = new HashMap<>(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:1", "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"u\" password=\"p\";",
                "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "PLAIN"));
        environment.put(name, value);
        assertThat(Setup.run(List.of("topics"), environment, print(out), print(err))).isEqualTo(code);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(told, "SPRING_KAFKA_").doesNotContain("hidden", "\tat ");
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
                "metadata.recovery.strategy", "none", "ssl.truststore.type", "PEM", "ssl.truststore.location", "/etc/ca.crt"));
        assertThat(new Settings(Map.of("LIANLUO_SETUP_PRINCIPAL", "User:CN=%s,O=lianluo")).principals()).containsEntry("meeting", "User:CN=meeting,O=lianluo").hasSize(5);
    }

    @Test
    void listsWhatAReplayWouldDoAndDoesNothing() {
        answers.put("/api/v1/dead-letters", new Answer(200, PAGE));

        assertThat(run("dead-letters", base())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("would replay 0-1 of registry.unit-changed.v1 with key a: io.Fault",
                "would pass over 0-2 of registry.unit-changed.v1 with key b: it failed", "1 to be replayed, 1 to be passed over");
        assertThat(asked).noneMatch(one -> one.contains("/replay"));
    }

    @Test
    void replaysInOrderAndPassesOverWhatFailedTooOften() {
        answers.put("/api/v1/dead-letters", new Answer(200, PAGE));
        answers.put("/api/v1/dead-letters/0-1/replay", new Answer(200, "{\"id\":\"0-1\",\"replay\":{\"outcome\":\"HANDLED\",\"times\":1,\"cause\":null}}"));

        assertThat(run("replay", base())).as("what was passed over is for people").isEqualTo(1);

        assertThat(asked).containsExactly("/token grant client", "/api/v1/dead-letters?limit=100&status=WAITING&topic=registry.unit-changed.v1 Bearer t ",
                "/api/v1/dead-letters/0-1/replay Bearer t ");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("handled 0-1", "passed over 0-2", "1 handled, 1 passed over");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("0 failed, and 1 failed 3 times before");
    }

    @Test
    void aLetterWhoseMessageIsGoneIsSettled() {
        answers.put("/api/v1/dead-letters", new Answer(200, PAGE.replace("\"times\": 3", "\"times\": 1")));
        answers.put("/api/v1/dead-letters/0-1/replay", new Answer(200, "{\"id\":\"0-1\",\"replay\":{\"outcome\":\"GONE\",\"times\":1,\"cause\":null}}"));
        answers.put("/api/v1/dead-letters/0-2/replay", new Answer(200, "{\"id\":\"0-2\",\"replay\":{\"outcome\":\"HANDLED\",\"times\":2,\"cause\":null}}"));

        assertThat(run("replay", base())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("gone 0-1", "handled 0-2", "1 gone, 1 handled");
    }

    @Test
    void stopsWhereOneAfterAnotherFails() {
        StringBuilder items = new StringBuilder();
        for (int n = 0; n < 30; n++) {
            items.append(n == 0 ? "" : ",").append("{\"id\":\"0-%d\",\"topic\":\"t\",\"key\":\"k\",\"cause\":\"c\",\"replay\":null}".formatted(n));
            answers.put("/api/v1/dead-letters/0-" + n + "/replay", new Answer(200, "{\"id\":\"0-%d\",\"replay\":{\"outcome\":\"FAILED\",\"times\":1,\"cause\":\"still\"}}".formatted(n)));
        }
        answers.put("/api/v1/dead-letters", new Answer(200, "{\"items\":[" + items + "],\"next\":null}"));

        assertThat(run("replay", base())).isEqualTo(1);

        assertThat(asked.stream().filter(one -> one.contains("/replay"))).hasSize(20);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("20 failed one after another: mend their cause first");
    }

    @Test
    void nothingToReplayIsNoFaultAndAServiceThatRefusesIsNamed() {
        answers.put("/api/v1/dead-letters", new Answer(200, "{\"items\":[],\"next\":null}"));
        assertThat(run("replay", base())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no dead letter waits");
        answers.put("/api/v1/dead-letters", new Answer(403, "{\"detail\":\"operators alone\"}"));
        assertThat(run("replay", base())).isEqualTo(1);
        answers.put("/api/v1/dead-letters", new Answer(503, ""));
        assertThat(run("replay", base())).isEqualTo(3);
        assertThat(run("replay", "reporting")).isEqualTo(2);
        assertThat(run("replay")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("refuses with 403: operators alone", "must be an address such as http://reporting", "replay needs the address of a service");
    }

    private String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private int run(String... arguments) {
        return Setup.run(List.of(arguments), Map.of("LIANLUO_SETUP_REGISTRY", base(), "LIANLUO_SETUP_TOKEN_URL", base() + "/token",
                "LIANLUO_SETUP_CLIENT_ID", "operator", "LIANLUO_SETUP_CLIENT_SECRET", "hidden", "LIANLUO_SETUP_REPLAY_TOPIC", "registry.unit-changed.v1"), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        asked.add(path.equals("/token") ? "/token " + (body.contains("grant_type=client_credentials") ? "grant" : "") + (body.contains("client_secret=hidden") ? " client" : "")
                : path + (query == null ? "" : "?" + Stream.of(query.split("&")).sorted().collect(Collectors.joining("&"))) + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        Answer answer = answers.getOrDefault(path, new Answer(404, ""));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
