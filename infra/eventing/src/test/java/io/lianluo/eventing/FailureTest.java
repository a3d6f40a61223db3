package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.sun.net.httpserver.HttpServer;
import io.lianluo.avro.serde.KafkaAvroDeserializer;
import io.lianluo.avro.serde.KafkaAvroSerializer;
import io.lianluo.avro.serde.WireFormat;
import io.lianluo.domain.InvalidInput;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.CoordinatorNotAvailableException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/** The table by which failures are judged: what they say of a message decides whether it waits, is tried some times, or is put aside at once. */
class FailureTest {

    private static final ServerAddress ADDRESS = new ServerAddress();
    private static final String TOPIC = "registry.unit-changed.v1";

    /** Troubles that pass and are no fault of the message: it waits as long as they last. */
    static Stream<Exception> away() {
        return Stream.of(
                // the broker, and the registry through our serde, which speaks in Kafka's exceptions
                new TimeoutException(), new DisconnectException(), new NetworkException(), new ThrottlingQuotaExceededException("slower"),
                new NotEnoughReplicasException(), new NotLeaderOrFollowerException(), new CoordinatorNotAvailableException("moving"),
                new UnknownTopicOrPartitionException(), new SaslAuthenticationException("expired"), new SslAuthenticationException("revoked"),
                new TopicAuthorizationException(Set.of(TOPIC)), new GroupAuthorizationException("meeting"), new ClusterAuthorizationException("no"),
                // a connection of anybody's
                new ConnectException(), new NoRouteToHostException(), new UnknownHostException("registry"), new SocketTimeoutException(),
                new HttpConnectTimeoutException("late"), new SSLHandshakeException("expired"), new ClosedChannelException(),
                new IOException("HTTP/1.1 header parser received no bytes", new EOFException()),
                // the store
                new MongoTimeoutException("no server"), new MongoSocketReadException("cut", ADDRESS), new MongoCursorNotFoundException(7, response(43), ADDRESS),
                new MongoNotPrimaryException(response(10107), ADDRESS), new MongoCommandException(response(13), ADDRESS),
                new MongoCommandException(response(112), ADDRESS), new MongoWriteException(new WriteError(64, "", new BsonDocument()), ADDRESS, List.of()),
                new MongoWriteConcernException(new WriteConcernError(64, "", "", new BsonDocument()), WriteConcernResult.unacknowledged(), ADDRESS, List.of()),
                bulk(91), new DataAccessResourceFailureException("away"), new QueryTimeoutException("late"),
                // the broker again, for which the events of an aggregate wait
                new OutboxFullException("more than 100"));
    }

    /** Causes that may lie in the message, in its handler or in neither: the message is tried a bounded number of times. */
    static Stream<Exception> fault() {
        return Stream.of(
                new IllegalStateException(), new NullPointerException(), new InvalidInput("dueAt", "too-late"), new Dispatcher.HandlerErrorException(new StackOverflowError()),
                // a conflict of versions, which says nothing of the store and may last
                new StaleVersionException("no longer at version 1", List::of), new OptimisticLockingFailureException("faster"),
                new CannotAcquireLockException("locked"), new AlreadyExistsException("taken"),
                // what the store says of what it was sent
                new DuplicateKeyException("taken"), new DataIntegrityViolationException("no"), new MongoCommandException(response(2), ADDRESS),
                new MongoWriteException(new WriteError(11000, "", new BsonDocument()), ADDRESS, List.of()),
                new MongoWriteException(new WriteError(121, "", new BsonDocument()), ADDRESS, List.of()),
                new MongoWriteException(new WriteError(10334, "", new BsonDocument()), ADDRESS, List.of()), bulk(11000),
                // what the broker says of what it was sent
                new RecordTooLargeException(), new InvalidTopicException(),
                // bytes that are not as they should be, which are no connection
                new EOFException(), new InvalidNumberEncodingException("Invalid int encoding"), new MalformedInputException(1), new ZipException(),
                new FileNotFoundException(), new NoSuchFileException("x"), new AvroTypeException("no"));
    }

    /** Causes that no attempt will ever make better. */
    static Stream<Exception> poison() {
        return Stream.of(new SerializationException("no Avro"), new SerializationException(new EOFException()),
                new SerializationException(new InvalidNumberEncodingException("Invalid int encoding")), new SerializationException(new AvroTypeException("no")),
                new CloudEvent.MalformedException("ce_id is missing"), new Provenance.MisattributedException("belongs to another"));
    }

    @ParameterizedTest
    @MethodSource
    void away(Exception failure) {
        assertJudged(failure, Failure.Away.class);
        assertThat(Failure.of(new SerializationException("another's deserializer", failure))).isInstanceOf(Failure.Away.class);
    }

    @ParameterizedTest
    @MethodSource
    void fault(Exception failure) {
        assertJudged(failure, Failure.Fault.class);
    }

    @ParameterizedTest
    @MethodSource
    void poison(Exception failure) {
        assertJudged(failure, Failure.Poison.class);
    }

    private static void assertJudged(Exception failure, Class<? extends Failure> as) {
        Stream<Throwable> wrapped = Stream.of(failure, new RuntimeException(failure), new CompletionException(new IllegalStateException(failure)),
                new ListenerExecutionFailedException("Listener failed", new RuntimeException(failure)),
                failure instanceof IOException io ? new UncheckedIOException(io) : failure,
                failure instanceof MongoException mongo ? new MongoExceptionTranslator().translateExceptionIfPossible(mongo) : failure);
        assertThat(wrapped).allSatisfy(thrown -> {
            assertThat(Failure.of(thrown)).isInstanceOf(as);
            assertThat(Failure.of(thrown).what()).isSameAs(thrown);
        });
    }

    /** The registry answers in its own language, with the code that Confluent's has. */
    @ParameterizedTest
    @CsvSource({"500, 50001, Away", "502, 502, Away", "503, 503, Away", "504, 504, Away", "429, 429, Away", "408, 408, Away", "401, 401, Away", "403, 403, Away",
        "404, 40403, Poison", "422, 42201, Poison"})
    void anAnswerOfTheRegistry(int status, int code, String judged) throws IOException {
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            byte[] body = "{\"error_code\":%d,\"message\":\"as told\"}".formatted(code).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        registry.start();
        try {
            assertThat(judged("http://127.0.0.1:" + registry.getAddress().getPort(), WireFormat.frame(7, new byte[] {0}))).isEqualTo(judged);
        } finally {
            registry.stop(0);
        }
    }

    @Test
    void aRegistryThatDoesNotAnswer() {
        assertThat(judged("http://127.0.0.1:1", WireFormat.frame(7, new byte[] {0}))).isEqualTo("Away");
    }

    /** Taken for an outage, one of these would hold up its partition for ever. */
    @Test
    void aBodyThatIsCutAnywhereIsPoison() {
        byte[] whole = written();
        for (int length = 0; length < whole.length; length++) {
            assertThat(judged("mock://failures", Arrays.copyOf(whole, length))).as("%d of %d bytes", length, whole.length).isEqualTo("Poison");
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {(byte) 0xff, (byte) 0x80, 0x7f, 0x00, 0x01})
    void aBodyOfAnythingElseIsPoison(byte filling) {
        byte[] damaged = written();
        Arrays.fill(damaged, WireFormat.PREFIX_LENGTH, damaged.length, filling);
        assertThat(judged("mock://failures", damaged)).isEqualTo("Poison");
    }

    private static byte[] written() {
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
            serializer.configure(Map.of("schema.registry.url", "mock://failures"), false);
            return serializer.serialize(TOPIC, UnitChanged.newBuilder().setUnitId(UUID.randomUUID()).setCode("code").setName("东风汽车").setKind("member")
                    .setProgrammes(List.of("company")).setFoundedOn(LocalDate.of(2026, 3, 1)).setChange(UnitChange.FOUNDED).build());
        }
    }

    private static String judged(String registry, byte[] message) {
        try (KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            deserializer.configure(Map.of("schema.registry.url", registry, "specific.avro.reader", true, "max.retries", 0,
                    "avro.fail.on.trailing.data", true), false);
            Throwable failure = catchThrowable(() -> deserializer.deserialize(TOPIC, message));
            assertThat(failure).isNotNull();
            return Failure.of(failure).getClass().getSimpleName();
        }
    }

    private static BsonDocument response(int code) {
        return BsonDocument.parse("{ok: 0, code: %d, errmsg: 'worded in any way'}".formatted(code));
    }

    private static MongoBulkWriteException bulk(int code) {
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), List.of(new BulkWriteError(code, "", new BsonDocument(), 0)), null, ADDRESS, Set.of());
    }
}
