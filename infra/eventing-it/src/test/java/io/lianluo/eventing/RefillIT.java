package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import io.lianluo.eventing.MeetingApp.Handlers;
import io.lianluo.eventing.MeetingApp.UnitView;
import io.lianluo.eventing.ReplicaRebuild.Run;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the filling of replicas from a topic anew, against a broker and a store, over the interface for operators. */
class RefillIT {

    private static final String UNITS = "registry.unit-changed.v1";
    private static final String SEATS = "registry.seat-changed.v1";
    private static ConfigurableApplicationContext meeting;
    private static Handlers handlers;
    private static Replica<UnitView> units;
    private static Tallies guarded;
    private static Tallies unguarded;
    private static ReplicaRebuild rebuild;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void start() {
        meeting = MeetingApp.start("meeting-refill", Map.of());
        handlers = meeting.getBean(Handlers.class);
        units = meeting.getBean("units", Replica.class);
        guarded = meeting.getBean("guarded", Tallies.class);
        unguarded = meeting.getBean("unguarded", Tallies.class);
        rebuild = meeting.getBean(ReplicaRebuild.class);
    }

    /** Empties the topics before each test, because the tests count all that is read. */
    @BeforeEach
    void empty() {
        TestStack.get().emptyTopics();
    }

    @AfterAll
    static void stop() {
        meeting.close();
        TestStack.get().emptyTopics();
    }

    @Test
    void theEventThatAReplicaHasIsTakenAgainAndAnOlderOneIsPassedOver() throws Exception {
        UUID event = UUID.randomUUID();
        Instant time = Instant.now();
        TestTopics.publish(unit("first"), 1);
        TestTopics.publish(unit("second"), event, 2, time);
        TestTopics.publish(unit("second"), event, 2, time);
        awaitHandled(3);
        documents().updateOne(new Document("_id", id), new Document("$set", new Document("view.name", "damaged")));
        assertThat(units.find(id)).contains(new UnitView("damaged"));

        assertThat(commanded(UNITS).statusCode()).isEqualTo(202);
        Run run = awaitEnd(UNITS);
        assertThat(units.find(id)).contains(new UnitView("second"));
        assertThat(document()).containsEntry("sequence", 2L);
        assertThat(run.trouble()).isNull();
        assertThat(run.read()).isEqualTo(3);
        assertThat(run.taken()).as("the same event twice, and not the one before").isEqualTo(Map.of("unitViews", 2L));
        assertThat(run.by()).isEqualTo(TestTokens.operator().subject());

        assertThat(commanded(UNITS).statusCode()).as("to repeat it does no harm").isEqualTo(202);
        awaitEndAfter(run);
        assertThat(units.find(id)).contains(new UnitView("second"));
    }

    @Test
    void whatIsLostComesBackAndWhatIsNewerStays() throws Exception {
        String newer = UUID.randomUUID().toString();
        TestTopics.publish(unit("lost"), 1);
        awaitHandled(1);
        documents().deleteOne(new Document("_id", id));
        documents().insertOne(new Document("_id", newer).append("sequence", 9L).append("view", new Document("name", "newer")));
        TestTopics.publish(unit(newer, "older"), 3);

        commanded(UNITS);
        awaitEnd(UNITS);
        assertThat(units.find(id)).contains(new UnitView("lost"));
        assertThat(units.find(newer)).contains(new UnitView("newer"));
    }

    /** An offset that is set back would count each seat again where nothing remembers what was seen. */
    @Test
    void nothingHappensButThatReplicasAreFilled() throws Exception {
        TestTopics.publish(seat(), 1);
        TestTopics.publish(seat(), 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> unguarded.countOf(id) == 2);

        commanded(SEATS);
        Run run = awaitEnd(SEATS);
        assertThat(run.read()).isEqualTo(2);
        assertThat(run.failed()).isZero();
        assertThat(unguarded.countOf(id)).isEqualTo(2);
        assertThat(guarded.countOf(id)).isEqualTo(2);
    }

    @Test
    void ofTwoWritesByOneEventTheFirstHoldsAsEver() throws Exception {
        Refill refill = new Refill();
        EventMeta meta = new EventMeta(UUID.randomUUID(), "Type", "/registry", id, 5, Instant.EPOCH, UNITS, null);
        units.put(meta, id, new UnitView("before"));
        refill.handle(() -> {
            assertThat(units.put(meta, id, new UnitView("first"))).isTrue();
            assertThat(units.put(meta, id, new UnitView("second"))).isFalse();
        });
        assertThat(units.find(id)).contains(new UnitView("first"));
        assertThat(units.put(meta, id, new UnitView("without a refill"))).isFalse();
    }

    @Test
    void anEventThatCannotBeReadIsCountedAndStopsNothing() throws Exception {
        TestTopics.publishRaw(UNITS, id, "this is no Avro".getBytes(StandardCharsets.UTF_8), Map.of());
        TestTopics.publish(unit("after"), 1);
        awaitHandled(1);
        documents().deleteOne(new Document("_id", id));
        commanded(UNITS);
        Run run = awaitEnd(UNITS);
        assertThat(run.failed()).isPositive();
        assertThat(units.find(id)).contains(new UnitView("after"));
    }

    @Test
    void aTopicThatTheServiceDoesNotReadIsNotFound() throws Exception {
        assertThat(commanded("reporting.obligation-changed.v1").statusCode()).isEqualTo(404);
        assertThatIllegalArgumentException().isThrownBy(() -> rebuild.start("reporting.obligation-changed.v1", "operator"));
    }

    @Test
    void operatorsSeeTheFormsOfAllCollections() throws Exception {
        JsonNode forms = new JsonMapper().readTree(get("/api/v1/stored-forms").body());
        assertThat(forms.get("collections").valueStream().map(one -> one.get("collection").asString())).contains("guarded", "unguarded", "unitViews");
        assertThat(get("/api/v1/replicas").body()).contains(UNITS, SEATS);
    }

    private void awaitHandled(int events) {
        await().atMost(Duration.ofSeconds(30)).until(() -> handlers.units.stream().filter(id::equals).count() == events);
    }

    private static Run awaitEnd(String topic) {
        await().atMost(Duration.ofSeconds(30)).until(() -> rebuild.last(topic).filter(run -> run.finishedAt() != null).isPresent());
        return rebuild.last(topic).orElseThrow();
    }

    private static void awaitEndAfter(Run before) {
        await().atMost(Duration.ofSeconds(30)).until(() -> rebuild.last(before.topic()).filter(run -> run.finishedAt() != null && !run.equals(before)).isPresent());
    }

    private static HttpResponse<String> commanded(String topic) throws Exception {
        return send(request("/api/v1/replicas/" + topic + "/rebuild").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + meeting.getEnvironment().getProperty("local.server.port") + path))
                .header("Authorization", "Bearer " + TestStack.get().token(TestTokens.operator()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Document document() {
        return documents().find(new Document("_id", id)).first();
    }

    private static MongoCollection<Document> documents() {
        return meeting.getBean(MongoOperations.class).getCollection("unitViews");
    }

    private SeatChanged seat() {
        return SeatChanged.newBuilder().setSeatId(UUID.fromString(id)).setProgramme("company").setSeat("member")
                .setUnitId(UUID.randomUUID()).setOrdinal(1).setOpenedOn(LocalDate.of(2026, 3, 1)).setChange(SeatChange.OPENED).build();
    }

    private UnitChanged unit(String name) {
        return unit(id, name);
    }

    private static UnitChanged unit(String id, String name) {
        return UnitChanged.newBuilder().setUnitId(UUID.fromString(id)).setCode("code").setName(name).setKind("member").setProgrammes(List.of())
                .setFoundedOn(LocalDate.of(2026, 3, 1)).setChange(UnitChange.FOUNDED).build();
    }
}
