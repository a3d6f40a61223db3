package io.lianluo.avro.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistryClientTest {

    private static final Schema NAME = Schemas.parse("""
            {"type":"record","name":"Unit","fields":[{"name":"name","type":"string"}]}""");
    private static final Schema NAME_AND_KIND = Schemas.parse("""
            {"type":"record","name":"Unit","fields":[{"name":"name","type":"string"},{"name":"kind","type":["null","string"],"default":null}]}""");
    private static final Schema INCOMPATIBLE = Schemas.parse("""
            {"type":"record","name":"Unit","fields":[{"name":"name","type":"string"},{"name":"kind","type":"string"}]}""");

    private RegistryServer server;
    private SchemaRegistryClient client;

    @BeforeEach
    void start() throws IOException {
        server = new RegistryServer();
        client = server.client(Map.of());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aSchemaKeepsItsIdHoweverOftenAndWhereverItIsRegistered() {
        int id = client.register("a-value", NAME);

        assertThat(server.client(Map.of()).register("a-value", NAME)).isEqualTo(id);
        assertThat(client.register("b-value", NAME)).isEqualTo(id);
        assertThat(client.idOf("a-value", NAME)).isEqualTo(id);
        assertThat(client.schema(id)).isEqualTo(NAME);
    }

    @Test
    void versionsCountFromOneAndTheLatestIsTheLast() {
        client.register("a-value", NAME);
        client.register("a-value", NAME_AND_KIND);

        assertThat(client.versions("a-value")).containsExactly(1, 2);
        assertThat(client.version("a-value", 1).schema()).isEqualTo(NAME);
        assertThat(client.latest("a-value")).satisfies(latest -> {
            assertThat(latest.version()).isEqualTo(2);
            assertThat(latest.schema()).isEqualTo(NAME_AND_KIND);
            assertThat(latest.subject()).isEqualTo("a-value");
        });
        assertThat(client.subjects()).containsExactly("a-value");
    }

    @Test
    void compatibilityIsAskedForBeforeRegistering() {
        assertThat(client.compatibility("a-value", NAME).compatible()).as("a new subject takes anything").isTrue();
        client.register("a-value", NAME);

        assertThat(client.compatibility("a-value", NAME_AND_KIND).compatible()).isTrue();
        assertThat(client.compatibility("a-value", INCOMPATIBLE)).satisfies(verdict -> {
            assertThat(verdict.compatible()).isFalse();
            assertThat(verdict.messages()).isNotEmpty();
        });
        assertThatThrownBy(() -> client.register("a-value", INCOMPATIBLE))
                .isInstanceOf(SerializationException.class).cause().isInstanceOfSatisfying(RegistryErrorException.class,
                        cause -> assertThat(cause.status()).isEqualTo(409));
    }

    @Test
    void levelsAreSetForAllSubjectsOrForOne() {
        assertThat(client.compatibilityLevel()).isEqualTo(CompatibilityLevel.BACKWARD);

        client.setCompatibilityLevel(CompatibilityLevel.FULL_TRANSITIVE);
        client.setCompatibilityLevel("a-value", CompatibilityLevel.NONE);

        assertThat(client.compatibilityLevel("a-value")).isEqualTo(CompatibilityLevel.NONE);
        assertThat(client.compatibilityLevel("b-value")).isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
    }

    @Test
    void whatIsUnknownIsAnErrorOfTheOneWhoAsks() {
        assertUnknown(40401, () -> client.latest("nobody-value"));
        assertUnknown(40403, () -> client.schema(4711));
        client.register("a-value", NAME);
        assertUnknown(40402, () -> client.version("a-value", 2));
        assertUnknown(40403, () -> client.idOf("a-value", NAME_AND_KIND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ctx/sub", "100%", "联络员", "a+b?c=d&e#f", ":.ctx:a"})
    void subjectsAreEscaped(String subject) {
        client.register(subject, NAME);

        assertThat(client.latest(subject).schema()).isEqualTo(NAME);
        assertThat(client.subjects()).containsExactly(subject);
    }

    @Test
    void aSchemaIsReadAfterThoseThatItUsesEachOnce() {
        Schema address = Schemas.parse("{\"type\":\"record\",\"name\":\"Address\",\"namespace\":\"x\",\"fields\":[{\"name\":\"city\",\"type\":\"string\"}]}");
        client.register("address", address);
        SchemaReference toAddress = new SchemaReference("x.Address", "address", 1);
        client.register("person", """
                {"type":"record","name":"Person","namespace":"x","fields":[{"name":"home","type":"x.Address"}]}""", List.of(toAddress));
        int id = client.register("unit", """
                {"type":"record","name":"Unit","namespace":"x","fields":[{"name":"head","type":"x.Person"},{"name":"seat","type":"x.Address"}]}""",
                List.of(new SchemaReference("x.Person", "person", 1), toAddress));

        Schema unit = server.client(Map.of()).schema(id);

        assertThat(unit.getField("head").schema().getField("home").schema()).isEqualTo(address);
        assertThat(unit.getField("seat").schema()).isEqualTo(address);
        assertThat(client.latest("unit").references()).containsExactly(new SchemaReference("x.Person", "person", 1), toAddress);
    }

    @Test
    void whatIsKnownIsNotAskedAgain() {
        int id = client.register("a-value", NAME);
        client.schema(id);
        client.idOf("a-value", NAME);
        int asked = server.seen().size();

        client.register("a-value", NAME);
        client.schema(id);
        client.idOf("a-value", NAME);

        assertThat(server.seen()).hasSize(asked);
    }

    @Test
    void manyWhoAskForTheSameAtOnceAskOnce() throws Exception {
        int id = client.register("a-value", NAME);
        server.failNext(503, 503);
        int asked = server.seen().size();
        CountDownLatch together = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Schema>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit((Callable<Schema>) () -> {
                    together.await();
                    return client.schema(id);
                }));
            }
            together.countDown();
            for (Future<Schema> answer : answers) {
                assertThat(answer.get()).isEqualTo(NAME);
            }
        }
        assertThat(server.seen()).as("two failures and one answer").hasSize(asked + 3);
    }

    @Test
    void aFailureIsNotRemembered() {
        int id = client.register("a-value", NAME);
        server.failAlways(503);
        assertThatThrownBy(() -> client.schema(id)).isInstanceOf(TimeoutException.class);

        server.failAlways(0);

        assertThat(client.schema(id)).isEqualTo(NAME);
    }

    @Test
    void requestsSayWhatConfluentClientsSay() {
        client.register("a-value", NAME);

        assertThat(server.seen().getLast()).satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/subjects/a-value/versions?normalize=false");
            assertThat(request.header("Content-Type")).isEqualTo("application/vnd.schemaregistry.v1+json");
            assertThat(request.header("Confluent-Accept-Unknown-Properties")).isEqualTo("true");
        });
        client.schema(new SchemaId.Numbered(1), "a-value");
        assertThat(server.seen().getLast().path()).isEqualTo("/schemas/ids/1?fetchMaxId=false&subject=a-value");
    }

    @Test
    void aMockScopeIsSharedByItsNameAlone() {
        int id = SchemaRegistryClient.at("mock://shared").register("a-value", NAME);

        assertThat(SchemaRegistryClient.at("mock://shared").schema(id)).isEqualTo(NAME);
        assertUnknown(40401, () -> SchemaRegistryClient.at("mock://another").latest("a-value"));
    }

    private static void assertUnknown(int code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SerializationException.class).cause()
                .isInstanceOfSatisfying(RegistryErrorException.class, cause -> {
                    assertThat(cause.status()).isEqualTo(404);
                    assertThat(cause.errorCode()).isEqualTo(code);
                });
    }
}
