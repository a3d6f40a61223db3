package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryOutageTest {

    private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, RegistryServer.BREAK})
    void whatMayPassIsRepeated(int status) {
        server.failNext(status, status, status);

        assertThat(server.client(Map.of()).register("a", SCHEMA)).isPositive();
        assertThat(server.seen()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"408,TimeoutException", "429,ThrottlingQuotaExceededException", "500,TimeoutException", "502,DisconnectException",
        "503,TimeoutException", "504,TimeoutException"})
    void whatDoesNotPassIsRetriableForTheCaller(int status, String exception) {
        server.failAlways(status);

        Throwable thrown = catchThrowable(() -> server.client(Map.of()).register("a", SCHEMA));

        assertThat(thrown).isInstanceOf(RetriableException.class);
        assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(server.seen()).as("one request and three repetitions").hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"400,SerializationException", "401,AuthenticationException", "403,AuthorizationException", "404,SerializationException",
        "409,SerializationException", "422,SerializationException"})
    void aRefusalIsNotRepeated(int status, String exception) {
        server.failAlways(status);

        Throwable thrown = catchThrowable(() -> server.client(Map.of()).register("a", SCHEMA));

        assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(thrown).isNotInstanceOf(RetriableException.class).hasMessageContaining("as told").hasCauseInstanceOf(RegistryErrorException.class);
        assertThat(server.seen()).hasSize(1);
    }

    /** A proxy, a login page, a gateway without a route, a registry behind another path: none of them knows which schemas exist. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            404 | text/html                                | <html>Not Found</html>
            404 | -                                        | <html>Not Found</html>
            404 | text/html                                | {"error_code":40403,"message":"Schema not found"}
            404 | application/json                         | <html>Not Found</html>
            404 | application/json                         | {"message":"no Route matched with those values"}
            404 | application/json                         | {"timestamp":"2026-11-29T00:00:00Z","status":404,"error":"Not Found","path":"/subjects"}
            404 | application/vnd.schemaregistry.v1+json   | {"error_code":404,"message":"HTTP 404 Not Found"}
            404 | application/vnd.schemaregistry.v1+json   | {"error_code":40403,"mess
            404 | -                                        | ''
            302 | text/html                                | <a href="https://login.example.org">Found</a>
            301 | -                                        | ''
            307 | application/json                         | {"error_code":40403,"message":"moved"}
            308 | -                                        | ''
            409 | text/html                                | <html>Conflict</html>
            422 | application/json                         | {"detail":"no"}
            400 | text/html                                | <html>Bad Request</html>
            405 | application/json                         | {"error_code":405,"message":"HTTP 405 Method Not Allowed"}
            407 | text/html                                | <html>Proxy Authentication Required</html>
            410 | application/json                         | {"error_code":41001,"message":"gone"}
            413 | text/html                                | <html>Request Entity Too Large</html>
            503 | text/html                                | <html>Maintenance</html>
            200 | text/html                                | <html>Please log in</html>
            200 | -                                        | ''
            204 | -                                        | ''
            200 | application/json                         | {"id":1,"version":1,"schema":"\\"str
            200 | application/json                         | {"ok":true}
            200 | application/json                         | []
            200 | application/json                         | {"id":null,"version":null,"schema":null,"is_compatible":null}
            200 | text/html                                | {"id":7,"version":1,"schema":"\\"string\\"","is_compatible":true}
            """)
    void whatIsNotTheRegistrysOwnAnswerSaysNothingAboutASchema(int status, @Nullable String mediaType, String body) {
        SchemaRegistryClient known = server.client(Map.of());
        int id = known.register("a", SCHEMA);
        SchemaRegistryClient client = server.client(Map.of("max.retries", 0));
        server.answerInstead(new Transport.Answer(status, mediaType, body));

        Map<String, ThrowingCallable> questions = Map.of("register", () -> client.register("a", SCHEMA), "id", () -> client.idOf("a", SCHEMA),
                "schema", () -> client.schema(id), "latest", () -> client.latest("a"), "version", () -> client.version("a", 1),
                "compatibility", () -> client.compatibility("a", SCHEMA), "level", client::compatibilityLevel);
        questions.forEach((name, question) -> assertThat(catchThrowable(question)).as(name).isInstanceOf(RetriableException.class));
        if (!body.equals("[]")) {
            assertThat(catchThrowable(() -> client.versions("a"))).isInstanceOf(RetriableException.class);
            assertThat(catchThrowable(client::subjects)).isInstanceOf(RetriableException.class);
        }

        server.answerInstead(null);
        assertThat(client.register("a", SCHEMA)).as("nothing of it is remembered").isEqualTo(id);
        assertThat(client.idOf("a", SCHEMA)).isEqualTo(id);
        assertThat(client.schema(id)).isEqualTo(SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.schemaregistry.v1+json", "application/vnd.schemaregistry+json", "application/json",
        "application/json;charset=utf-8", "Application/JSON; charset=UTF-8"})
    void theRegistrysOwnAnswerIsBelievedInEachOfItsLanguages(String mediaType) {
        server.answerInstead(new Transport.Answer(404, mediaType, "{\"error_code\":40403,\"message\":\"Schema not found\"}"));

        assertThatThrownBy(() -> server.client(Map.of()).schema(99)).isInstanceOf(SerializationException.class).hasMessageContaining("Schema not found");
        assertThat(server.seen()).as("and not asked for again").hasSize(1);
    }

    @Test
    void theNextAddressIsAskedWhereSomethingElseAnswersAtTheFirst() throws IOException {
        try (RegistryServer other = new RegistryServer();
                SchemaRegistryClient client = server.client(Map.of("schema.registry.url", server.url() + "," + other.url(), "max.retries", 0))) {
            server.answerInstead(new Transport.Answer(302, "text/html", "<html>Found</html>"));

            assertThat(client.register("a", SCHEMA)).isPositive();
        }
    }

    @Test
    void maxRetriesCountsTheRepetitions() {
        server.failAlways(503);

        assertThatThrownBy(() -> server.client(Map.of("max.retries", 1)).register("a", SCHEMA)).isInstanceOf(TimeoutException.class);
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void nobodyAtTheAddressIsRetriable() throws IOException {
        int port = freePort();

        try (SchemaRegistryClient client = server.client(Map.of("schema.registry.url", "http://localhost:" + port))) {
            assertThatThrownBy(() -> client.register("a", SCHEMA)).isInstanceOf(DisconnectException.class);
        }
    }

    @Test
    void noAnswerInTimeIsRetriable() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                SchemaRegistryClient client = server.client(Map.of("schema.registry.url", "http://localhost:" + silent.getLocalPort(),
                        "http.read.timeout.ms", 50, "max.retries", 1))) {
            assertThatThrownBy(() -> client.register("a", SCHEMA)).isInstanceOf(TimeoutException.class);
        }
    }

    /** The client of Java stops its clock with the headers. */
    @Test
    @Timeout(20)
    void anAnswerThatDoesNotComeToItsEndInTimeIsRetriable() throws IOException {
        try (ServerSocket slow = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                SchemaRegistryClient client = server.client(Map.of("schema.registry.url", "http://localhost:" + slow.getLocalPort(),
                        "http.read.timeout.ms", 200, "max.retries", 0))) {
            Thread.startVirtualThread(() -> {
                try {
                    slow.accept().getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            assertThatThrownBy(() -> client.register("a", SCHEMA)).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void theNextAddressIsTakenAndKept() throws IOException {
        String urls = "http://localhost:" + freePort() + ", " + server.url() + "/";
        try (SchemaRegistryClient client = server.client(Map.of("schema.registry.url", urls, "max.retries", 0));
                RegistryServer other = new RegistryServer()) {
            assertThat(client.register("a", SCHEMA)).isPositive();
            assertThat(client.versions("a")).containsExactly(1);
            assertThat(server.seen()).hasSize(2);

            server.failAlways(503);
            try (SchemaRegistryClient both = server.client(Map.of("schema.registry.url", server.url() + "," + other.url(), "max.retries", 0))) {
                both.register("a", SCHEMA);
                both.versions("a");
            }
            assertThat(server.seen()).as("asked once more, then left alone").hasSize(3);
            assertThat(other.seen()).hasSize(2);
        }
    }

    @Test
    void aRefusalIsFinalWhateverTheNextAddressWouldSay() throws IOException {
        try (RegistryServer other = new RegistryServer();
                SchemaRegistryClient client = server.client(Map.of("schema.registry.url", server.url() + "," + other.url()))) {
            server.failAlways(404);

            assertThatThrownBy(() -> client.latest("a")).isInstanceOf(SerializationException.class);
            assertThat(other.seen()).isEmpty();
        }
    }

    @Test
    void anInterruptedCallerIsLetGoAndStaysInterrupted() {
        server.failAlways(503);
        SchemaRegistryClient client = server.client(Map.of("retries.wait.ms", 60_000, "retries.max.wait.ms", 60_000));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> client.register("a", SCHEMA)).isInstanceOf(InterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aConsumerWaitsForTheRegistryAndThenReads() {
        SchemaRegistryClient client = server.client(Map.of());
        byte[] message = WireFormat.frame(client.register("t-value", SCHEMA), new byte[] {6, 'a', 'b', 'c'});
        try (KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(server.client(Map.of("max.retries", 0)),
                Map.of("schema.registry.url", server.url()), false)) {
            server.failAlways(503);
            assertThatThrownBy(() -> deserializer.deserialize("t", message)).isInstanceOf(RetriableException.class);
            server.failAlways(401);
            assertThatThrownBy(() -> deserializer.deserialize("t", message)).isNotInstanceOf(SerializationException.class);
            server.answerInstead(new Transport.Answer(404, "text/html", "<html>Not Found</html>"));
            assertThatThrownBy(() -> deserializer.deserialize("t", message)).isInstanceOf(RetriableException.class);
            server.answerInstead(null);

            server.failAlways(0);

            assertThat(deserializer.deserialize("t", message)).isEqualTo("abc");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
