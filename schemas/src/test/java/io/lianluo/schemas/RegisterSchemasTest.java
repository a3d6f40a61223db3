package io.lianluo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.schemas.FakeRegistry.Answer;
import io.lianluo.schemas.RegisterSchemas.Registration;
import io.lianluo.schemas.RegistrationException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterSchemasTest {

    private static final List<Topic> TOPICS = TopicCatalogue.load().topics();
    private static final Topic SEATS = TopicCatalogue.load().named("registry.seat-changed.v1").orElseThrow();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private FakeRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void registersTheSchemaOfEachTopicAsProducersWillLookItUp() {
        List<Registration> registrations = RegisterSchemas.registerAll(registry.url());

        assertThat(registrations).extracting(Registration::topic).containsExactlyElementsOf(TOPICS.stream().map(Topic::name).toList());
        assertThat(registrations).allMatch(Registration::added);
        assertThat(registry.subjects).hasSameSizeAs(TOPICS);
        assertThat(registry.subjects.get("registry.seat-changed.v1-value")).last().isEqualTo(SEATS.schema().toString());
    }

    @Test
    void demandsFullTransitiveCompatibilityByDefaultAndOfEachSubjectBeforeItAsks() {
        RegisterSchemas.registerAll(registry.url());

        assertThat(registry.levels).containsEntry("", "FULL_TRANSITIVE").containsEntry(SEATS.subject(), "FULL_TRANSITIVE")
                .hasSize(TOPICS.size() + 1);
        assertThat(registry.asked).containsSubsequence("PUT /config", "PUT /config/" + SEATS.subject(),
                "POST /compatibility/subjects/" + SEATS.subject() + "/versions", "POST /subjects/" + SEATS.subject() + "/versions");
    }

    @Test
    void addsNothingWhenItIsRepeated() {
        List<Registration> first = RegisterSchemas.registerAll(registry.url());
        registry.asked.clear();

        List<Registration> second = RegisterSchemas.registerAll(registry.url());

        assertThat(second).noneMatch(Registration::added).extracting(Registration::id)
                .containsExactlyElementsOf(first.stream().map(Registration::id).toList());
        assertThat(registry.asked).noneMatch(request -> request.startsWith("POST /subjects/") && request.endsWith("/versions"));
    }

    @Test
    void registersNothingWhenTheBodySaysThatOneIsIncompatible() {
        RegisterSchemas.registerAll(registry.url());
        registry.asked.clear();
        registry.instead = request -> request.startsWith("POST /compatibility/subjects/" + SEATS.subject())
                ? new Answer(200, "{\"is_compatible\":false}") : null;

        assertThat(run(registry.url().toString())).isEqualTo(1);
        assertThat(err).asString().contains("Nothing was registered").contains("registry.seat-changed.v1").doesNotContain("unit-changed");
        assertThat(registry.asked).noneMatch(request -> request.startsWith("POST /subjects/"));
    }

    @Test
    void takesNoVerdictForNone() {
        RegisterSchemas.registerAll(registry.url());
        registry.instead = request -> request.startsWith("POST /compatibility/") ? new Answer(200, "{\"compatible\":\"yes\"}") : null;

        assertThatExceptionOfType(RegistrationException.class).isThrownBy(() -> RegisterSchemas.registerAll(registry.url()))
                .withMessageContaining("gives no verdict").extracting(RegistrationException::reason).isEqualTo(Reason.REFUSED);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            401 | 4 | The schema registry asks for credentials: PUT
            403 | 4 | The credentials do not allow registering schemas: PUT
            409 | 1 | The schema registry refuses an incompatible schema: PUT
            422 | 5 | The schema registry refuses: PUT
            404 | 5 | The schema registry refuses: PUT
            503 | 3 | The schema registry cannot work at the moment: PUT
            """)
    void saysWhatTheRegistryRefuses(int status, int exitCode, String sentence) {
        registry.instead = request -> new Answer(status, "{\"error_code\":1,\"message\":\"for a reason\"}");

        assertThat(run(registry.url().toString())).isEqualTo(exitCode);
        assertThat(err).asString().startsWith(sentence).contains(status + ": for a reason").hasLineCount(1);
        assertThat(out).asString().isEmpty();
    }

    /** A proxy in front of the registry knows neither subjects nor schemas; to believe it would register what cannot be read. */
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            PUT /config          | 302 | text/html        | <html>Found</html>
            PUT /config          | 200 | text/html        | <html>Please log in</html>
            PUT /config          | 200 | application/json | {"ok":true}
            PUT /config          | 404 | application/json | {"message":"no Route matched with those values"}
            POST /compatibility/ | 404 | text/html        | <html>Not Found</html>
            POST /compatibility/ | 404 | text/html        | {"error_code":40401,"message":"no subject"}
            POST /compatibility/ | 404 | application/json | {"error":"Not Found"}
            POST /compatibility/ | 409 | text/html        | <html>Conflict</html>
            POST /subjects/      | 404 | text/html        | <html>Not Found</html>
            POST /subjects/      | 404 | application/json | {"error_code":40403,"mess
            POST /subjects/      | 200 | application/json | {"ok":true}
            POST /subjects/      | 200 | application/json | ''
            """)
    void doesNotBelieveWhatStandsInFrontOfTheRegistry(String request, int status, String mediaType, String body) {
        registry.instead = asked -> asked.startsWith(request) ? new Answer(status, mediaType, body) : null;

        assertThat(run(registry.url().toString())).isEqualTo(3);
        assertThat(err).asString().startsWith("Something else than a schema registry answered at ").contains(status + " as " + mediaType).hasLineCount(1);
        assertThat(registry.asked).noneMatch(asked -> asked.startsWith("POST /subjects/") && asked.endsWith("/versions"));
    }

    @Test
    void believesNoLevelButTheOneThatWasAskedFor() {
        registry.instead = request -> request.startsWith("PUT /config/" + SEATS.subject()) ? new Answer(200, "{\"compatibility\":\"NONE\"}") : null;

        assertThat(run(registry.url().toString())).isEqualTo(5);
        assertThat(err).asString().contains("was asked for FULL_TRANSITIVE and demands NONE").hasLineCount(1);
        assertThat(registry.asked).noneMatch(asked -> asked.startsWith("POST /subjects/") && asked.endsWith("/versions"));
    }

    /** Such a registry takes the connection, and says nothing or not all. */
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"})
    @Timeout(20)
    void doesNotAwaitAnAnswerThatDoesNotComeToItsEnd(String said) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread speaking = new Thread(() -> {
                try {
                    silent.accept().getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            speaking.setDaemon(true);
            speaking.start();
            SchemaRegistry slow = new SchemaRegistry(URI.create("http://localhost:" + silent.getLocalPort()), RegistryCredentials.none(), Duration.ofMillis(200));
            assertThatExceptionOfType(RegistrationException.class).isThrownBy(slow::demandCompatibility).withMessageContaining("cannot be reached")
                    .extracting(RegistrationException::reason).isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void saysThatARefusalWithoutJsonIsOne() {
        registry.instead = request -> new Answer(502, "<html>bad gateway</html>");

        assertThat(run(registry.url().toString())).isEqualTo(3);
        assertThat(err).asString().contains("502: <html>bad gateway</html>");
    }

    @Test
    void saysThatNobodyAnswers() {
        registry.close();

        assertThat(run(registry.url().toString())).isEqualTo(3);
        assertThat(err).asString().startsWith("The schema registry at http://localhost:").contains("cannot be reached").hasLineCount(1);
    }

    @Test
    void tellsTheRegistryWhoRegisters() {
        environment.put("LIANLUO_SCHEMA_REGISTRY_USER_INFO", "deployer:secret");
        assertThat(run(registry.url().toString())).isZero();
        assertThat(registry.authorization).isEqualTo("Basic ZGVwbG95ZXI6c2VjcmV0");

        environment.clear();
        environment.put("LIANLUO_SCHEMA_REGISTRY_TOKEN", "a.b.c");
        assertThat(run(registry.url().toString())).isZero();
        assertThat(registry.authorization).isEqualTo("Bearer a.b.c");

        environment.clear();
        assertThat(run(registry.url().toString())).isZero();
        assertThat(registry.authorization).isNull();
    }

    @Test
    void neverPrintsTheCredentials() {
        environment.put("LIANLUO_SCHEMA_REGISTRY_USER_INFO", "deployer:secret");
        registry.instead = request -> new Answer(401, "{\"message\":\"who are you\"}");

        assertThat(run(registry.url().toString())).isEqualTo(4);
        assertThat(err).asString().startsWith("The schema registry does not accept the credentials").doesNotContain("secret");
        assertThat(RegistryCredentials.basic("deployer:secret").toString()).doesNotContain("secret");
    }

    @Test
    void refusesAWrongCall() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("localhost:8081")).isEqualTo(2);
        assertThat(run(registry.url().toString(), "again")).isEqualTo(2);
        assertThat(err).asString().contains("Give the URL of the schema registry").hasLineCount(3);

        environment.put("LIANLUO_SCHEMA_REGISTRY_USER_INFO", "deployer:secret");
        environment.put("LIANLUO_SCHEMA_REGISTRY_TOKEN", "a.b.c");
        assertThat(run(registry.url().toString())).isEqualTo(2);
        assertThat(err).asString().contains("are both set");
        assertThat(registry.asked).isEmpty();
    }

    @Test
    void printsATable() {
        environment.put("LIANLUO_SCHEMA_REGISTRY_URL", registry.url().toString());

        assertThat(run()).isZero();
        assertThat(out).asString().hasLineCount(TOPICS.size() + 2).contains("Schemas at " + registry.url())
                .containsPattern("registry\\.programme-published\\.v1 +\\d+ +1\\d\\d  registered");
        out.reset();
        assertThat(run()).isZero();
        assertThat(out).asString().containsPattern("registry\\.programme-published\\.v1 +\\d+ +1\\d\\d  was there").doesNotContain("registered");
    }

    private int run(String... arguments) {
        return RegisterSchemas.run(arguments, environment, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
