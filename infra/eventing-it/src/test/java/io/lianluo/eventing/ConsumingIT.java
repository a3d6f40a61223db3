package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.MeetingApp.Handlers;
import io.lianluo.eventing.MeetingApp.UnitView;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests how a service takes in messages, in whatever state they come and whichever part is away. */
class ConsumingIT {

    private static final String LIAISONS = "registry.liaison-changed.v1";
    private static final String UNITS = "registry.unit-changed.v1";
    private static final String DEAD_LETTERS = "meeting.dead-letters.v1";
    private static ConfigurableApplicationContext meeting;
    private static Handlers handlers;
    private static Replica<UnitView> units;
    private static Tallies guarded;
    private static Tallies unguarded;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void start() {
        meeting = MeetingApp.start("meeting-consuming", Map.of());
        handlers = meeting.getBean(Handlers.class);
        units = meeting.getBean("units", Replica.class);
        guarded = meeting.getBean("guarded", Tallies.class);
        unguarded = meeting.getBean("unguarded", Tallies.class);
    }

    /** Empties the topics, so that nobody who reads a whole topic later meets what was forged here. */
    @AfterAll
    static void stop() {
        meeting.close();
        TestStack.get().emptyTopics();
    }

    @BeforeEach
    void willing() {
        handlers.onLiaison = liaison -> { };
        judge(Failure::of);
    }

    @Test
    void aReplicaFollowsTheNewestEventWhateverComesAgainOrLate() {
        TestTopics.publish(unit("first"), 1);
        TestTopics.publish(unit("third"), 3);
        TestTopics.publish(unit("second"), 2);
        TestTopics.publish(unit("third again"), 3);
        awaitUnitsHandled(4);

        assertThat(units.find(id)).contains(new UnitView("third"));
        assertThat(units.count(where("_id").is(id).and("view.name").is("third"))).isEqualTo(1);
        assertThat(counter("lianluo.events.repeated", "topic", "registry.unit-changed.v1")).isPositive();
    }

    @Test
    void aTombstoneErasesAndAnOlderEventDoesNotBringBack() {
        TestTopics.publish(unit("first"), 1);
        TestTopics.publishRaw("registry.unit-changed.v1", id, null, envelope(UnitChanged.class.getName(), id, 3));
        TestTopics.publish(unit("second"), 2);
        awaitUnitsHandled(3);

        assertThat(units.find(id)).isEmpty();
        assertThat(units.count(where("_id").is(id))).as("what is left is the sequence alone").isZero();
    }

    @Test
    void anAggregateTakesEachEventOnce() {
        UUID event = UUID.randomUUID();
        Instant time = Instant.now();
        TestTopics.publish(seat(), event, 1, time);
        TestTopics.publish(seat(), event, 1, time);
        TestTopics.publish(seat(), 2);
        TestTopics.publish(seat(), 1);
        TestTopics.publish(seat(), 3);

        soon().untilAsserted(() -> assertThat(unguarded.countOf(id)).as("without the guard each of the five counts").isEqualTo(5));
        assertThat(guarded.countOf(id)).isEqualTo(3);
    }

    @Test
    void theTraceGoesOnBehindTheTopic() {
        Map<String, String> headers = envelope(UnitChanged.class.getName(), id, 1);
        headers.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        TestTopics.publishRaw("registry.unit-changed.v1", id, null, headers);

        soon().untilAsserted(() -> assertThat(handlers.traces).contains("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void poisonInTheMiddleGoesToTheDeadLettersAndStopsNothing() {
        byte[] poison = "this is no Avro".getBytes(StandardCharsets.UTF_8);
        TestTopics.publish(liaison("before"), 1);
        TestTopics.publishRaw(LIAISONS, id, poison, envelope(LiaisonChanged.class.getName(), id, 2));
        TestTopics.publishRaw(LIAISONS, id, new byte[] {0, 0, 0, 0, 99}, envelope(LiaisonChanged.class.getName(), id, 3));
        TestTopics.publish(liaison("after"), 4);

        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("before", "after"));
        assertThat(deadLetters()).hasSize(2);
        assertThat(deadLetters().getFirst().value()).isEqualTo(poison);
        assertThat(header(deadLetters().getFirst(), "ce_sequence")).isEqualTo("2");
        assertThat(header(deadLetters().getFirst(), "kafka_dlt-exception-fqcn")).endsWith("SerializationException");
        assertThat(header(deadLetters().getFirst(), "kafka_dlt-original-topic")).isEqualTo(LIAISONS);
    }

    @Test
    void poisonThatIsTakenForAnOutageWouldStopItsPartition() {
        judge(Failure.Away::new);
        TestTopics.publishRaw(LIAISONS, id, new byte[] {9}, envelope(LiaisonChanged.class.getName(), id, 1));
        TestTopics.publish(liaison("after"), 2);

        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(handlers.namesOf(id)).isEmpty());
        judge(Failure::of);
        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("after"));
    }

    @Test
    void whatHasNoEnvelopeIsADeadLetterThatSaysSo() {
        TestTopics.publishRaw(LIAISONS, id, new byte[] {0}, Map.of());

        soon().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
        assertThat(header(deadLetters().getFirst(), "kafka_dlt-exception-message")).contains("ce_specversion is missing");
    }

    /** Otherwise a sender who may write to one topic could speak for every context, because each sender writes its own headers. */
    @Test
    void aMessageCountsOnlyAsWhatItsTopicCarriesFromItsOwnerAboutItsKey() {
        String another = UUID.randomUUID().toString();
        TestTopics.publish(liaison("before"), 1);
        byte[] appointment = valueOf(LIAISONS);
        TestTopics.publish(unit("before"), 1);
        byte[] founding = valueOf(UNITS);
        String liaisonChanged = LiaisonChanged.class.getName();

        Map<String, String> causes = new LinkedHashMap<>();
        forge(causes, UNITS, id, appointment, envelope(liaisonChanged, id, 2), "carries " + UnitChanged.class.getName());
        forge(causes, LIAISONS, id, appointment, envelope(UnitChanged.class.getName(), id, 3), "carries " + liaisonChanged);
        forge(causes, LIAISONS, id, appointment, envelope("io.lianluo.events.registry.v1.LiaisonPraised", id, 4), "carries " + liaisonChanged);
        forge(causes, LIAISONS, id, founding, envelope(liaisonChanged, id, 5), "but contains " + UnitChanged.class.getName());
        Map<String, String> reporting = envelope(liaisonChanged, id, 6);
        reporting.put("ce_source", "/reporting");
        forge(causes, LIAISONS, id, appointment, reporting, "ce_source is /reporting, but " + LIAISONS + " belongs to /registry");
        forge(causes, LIAISONS, id, appointment, envelope(liaisonChanged, another, 7), "ce_subject is " + another + ", but the key is " + id);
        forge(causes, LIAISONS, another, appointment, envelope(liaisonChanged, another, 8), "but the content is about " + id);
        forge(causes, UNITS, another, null, envelope(UnitChanged.class.getName(), id, 10), "ce_subject is " + id + ", but the key is " + another);
        TestTopics.publish(liaison("after"), 20);
        TestTopics.publish(unit("after"), 20);

        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("before", "after"));
        awaitUnitsHandled(2);
        assertThat(units.find(id)).contains(new UnitView("after"));
        soon().untilAsserted(() -> assertThat(causesOf(causes.keySet())).hasSameSizeAs(causes));
        Map<String, String> told = causesOf(causes.keySet());
        causes.forEach((event, cause) -> assertThat(told.get(event)).contains(cause));
    }

    /** A header that the library adds to dead letters does not make a forged message come by another topic when it is replayed. */
    @Test
    void aReplayedMessageComesByTheTopicItCameByWhateverItSays() throws Exception {
        TestTopics.publish(liaison("before"), 1);
        byte[] appointment = valueOf(LIAISONS);
        Map<String, String> headers = envelope(LiaisonChanged.class.getName(), id, 2);
        headers.put("kafka_dlt-original-topic", LIAISONS);
        TestTopics.publishRaw(UNITS, id, appointment, headers);
        soon().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));

        String since = Instant.ofEpochMilli(deadLetters().getFirst().timestamp()).toString();
        JsonNode item = get("?topic=" + UNITS + "&cause=MisattributedException&since=" + since).path("items").get(0);
        JsonNode replayed = post("/" + item.path("id").asString() + "/replay");
        assertThat(replayed.path("replay").path("outcome").asString()).isEqualTo("FAILED");
        assertThat(replayed.path("replay").path("cause").asString()).contains(UNITS + " carries " + UnitChanged.class.getName());
        assertThat(handlers.namesOf(id)).containsExactly("before");
    }

    private static void forge(Map<String, String> causes, String topic, String key, byte[] value, Map<String, String> headers, String cause) {
        causes.put(headers.get("ce_id"), cause);
        TestTopics.publishRaw(topic, key, value, headers);
    }

    /** Returns what the dead letters of these events say, by event. */
    private static Map<String, String> causesOf(Set<String> events) {
        return TestTopics.consumeRaw(DEAD_LETTERS).stream().filter(message -> message.headers().lastHeader("ce_id") != null
                && events.contains(header(message, "ce_id"))).collect(Collectors.toMap(message -> header(message, "ce_id"),
                        message -> header(message, "kafka_dlt-exception-message")));
    }

    private byte[] valueOf(String topic) {
        return TestTopics.consumeRaw(topic).stream().filter(message -> id.equals(message.key())).toList().getLast().value();
    }

    @Test
    void anErrorOfAHandlerEndsInTheDeadLettersAndStopsNothing() throws Exception {
        Map<String, Runnable> errors = new TreeMap<>(Map.of("StackOverflowError", ConsumingIT::overflow,
                "NoClassDefFoundError", () -> { throw new NoClassDefFoundError("io/lianluo/Missing"); },
                "ExceptionInInitializerError", () -> { throw new ExceptionInInitializerError("no table"); },
                "AssertionError", () -> { throw new AssertionError("cannot be"); }));
        handlers.onLiaison = liaison -> errors.getOrDefault(liaison.getRosterName(), () -> { }).run();
        int sequence = 0;
        for (String error : errors.keySet()) {
            TestTopics.publish(liaison(error), ++sequence);
        }
        TestTopics.publish(liaison("after"), ++sequence);

        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("after"));
        assertThat(deadLetters()).extracting(letter -> header(letter, "kafka_dlt-exception-fqcn"))
                .containsExactlyElementsOf(errors.keySet().stream().map(error -> "java.lang." + error).toList());
        assertThat(health("readiness")).isEqualTo(200);

        JsonNode again = post("/replay?cause=StackOverflowError&since=" + Instant.ofEpochMilli(deadLetters().getFirst().timestamp()));
        assertThat(again.path("failed").get(0).path("replay").path("cause").asString()).as("a replay bears it too").contains("StackOverflowError");
    }

    private static void overflow() {
        overflow();
    }

    /** An error outside of handlers stops a consumer; nobody hears of what it read until it is started again. */
    @Test
    void aConsumerThatStoppedMakesTheServiceUnreadyByNameAndIsStartedAgain() throws Exception {
        soon().untilAsserted(() -> assertThat(health("readiness")).isEqualTo(200));
        AtomicInteger errors = new AtomicInteger(1);
        judge(failure -> {
            if (errors.getAndDecrement() > 0) {
                throw new NoClassDefFoundError("io/lianluo/Missing");
            }
            return Failure.of(failure);
        });
        AtomicReference<String> unready = new AtomicReference<>("");
        TestTopics.publishRaw(LIAISONS, id, new byte[] {9}, envelope(LiaisonChanged.class.getName(), id, 1));
        TestTopics.publish(liaison("after"), 2);

        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(10)).until(() -> {
            HttpResponse<String> readiness = exchange(HttpRequest.newBuilder(uri("/actuator/health/readiness")).build());
            unready.compareAndSet("", readiness.statusCode() == 503 ? readiness.body() : "");
            return !unready.get().isEmpty();
        });
        JsonNode consumers = JsonMapper.shared().readTree(unready.get()).path("components").path("consumers").path("components");
        assertThat(consumers.path(LIAISONS).path("status").asString()).as(unready.get()).isEqualTo("DOWN");
        assertThat(consumers.path(UNITS).path("status").asString()).isEqualTo("UP");
        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("after"));
        soon().untilAsserted(() -> assertThat(health("readiness")).isEqualTo(200));
    }

    @Test
    void aHandlerThatFailsForAWhileKeepsTheOrder() {
        AtomicInteger failures = new AtomicInteger(2);
        handlers.onLiaison = liaison -> {
            if (liaison.getRosterName().equals("first") && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
        };
        TestTopics.publish(liaison("first"), 1);
        TestTopics.publish(liaison("second"), 2);

        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("first", "second"));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void anOutageOfTheRegistryIsWaitedForInOrder() {
        TestTopics.publish(liaison("before"), 1);
        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("before"));
        TestStack.get().stopSchemaRegistry();
        ForgetfulDeserializer.forget();
        try {
            TestTopics.publish(liaison("first"), 2);
            TestTopics.publish(liaison("second"), 3);
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                    assertThat(handlers.namesOf(id)).containsExactly("before"));
            assertThat(deadLetters()).isEmpty();
        } finally {
            TestStack.get().startSchemaRegistry();
        }
        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("before", "first", "second"));
    }

    @Test
    void anOutageThatIsTakenForAFaultWouldFillTheDeadLetters() {
        judge(Failure.Fault::new);
        handlers.onLiaison = liaison -> {
            throw new org.apache.kafka.common.errors.TimeoutException("The registry is away");
        };
        TestTopics.publish(liaison("lost from the stream"), 1);

        soon().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
    }

    /** The back-off of an outage must not outlive it. */
    @Test
    void aFaultThatShowsAfterAnOutageIsNotTriedForEver() {
        AtomicInteger outage = new AtomicInteger(2);
        handlers.onLiaison = liaison -> {
            if (outage.getAndDecrement() > 0) {
                throw new org.apache.kafka.common.errors.TimeoutException("away");
            }
            throw new IllegalStateException("broken");
        };
        TestTopics.publish(liaison("broken"), 1);

        soon().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
        assertThat(header(deadLetters().getFirst(), "kafka_dlt-exception-message")).isEqualTo("broken");
    }

    @Test
    void anOutageOfTheStoreIsWaitedFor() {
        TestStack.get().stopStore();
        try {
            TestTopics.publish(liaison("first"), 1);
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(handlers.namesOf(id)).isEmpty());
        } finally {
            TestStack.get().startStore();
        }
        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).containsExactly("first"));
        assertThat(deadLetters()).isEmpty();
        assertThat(guarded.countOf(id)).isEqualTo(1);
    }

    @Test
    void anOperatorLooksIntoADeadLetterAndReplaysItOnce() throws Exception {
        handlers.onLiaison = liaison -> {
            throw new IllegalArgumentException("no seat for " + liaison.getRosterName());
        };
        TestTopics.publish(liaison("张三"), 1);
        soon().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
        String since = Instant.ofEpochMilli(deadLetters().getFirst().timestamp()).toString();

        JsonNode list = get("?topic=" + LIAISONS + "&cause=IllegalArgumentException&status=WAITING&since=" + since);
        assertThat(list.path("items")).hasSize(1);
        JsonNode item = list.path("items").get(0);
        assertThat(item.path("key").asString()).isEqualTo(id);
        assertThat(item.path("message").asString()).isEqualTo("no seat for 张三");
        assertThat(get("?topic=registry.unit-changed.v1&since=" + since).path("items")).isEmpty();

        String letter = item.path("id").asString();
        JsonNode detail = get("/" + letter);
        assertThat(detail.path("content").path("event").path("rosterName").asString()).isEqualTo("张三");
        assertThat(detail.path("trace").asString()).contains("IllegalArgumentException");
        assertThat(detail.path("headers").path("ce_subject").asString()).isEqualTo(id);

        JsonNode inVain = post("/" + letter + "/replay");
        assertThat(inVain.path("replay").path("outcome").asString()).isEqualTo("FAILED");
        assertThat(inVain.path("replay").path("cause").asString()).contains("no seat for 张三");
        assertThat(get("?status=WAITING&since=" + since).path("items")).hasSize(1);

        handlers.onLiaison = liaison -> { };
        assertThat(post("/" + letter + "/replay").path("replay").path("outcome").asString()).isEqualTo("HANDLED");
        assertThat(guarded.countOf(id)).isEqualTo(1);
        assertThat(get("?status=WAITING&since=" + since).path("items")).isEmpty();
        assertThat(get("?status=HANDLED&since=" + since).path("items")).hasSize(1);

        JsonNode again = post("/replay?since=" + since);
        assertThat(again.path("handled").asInt()).isEqualTo(1);
        assertThat(again.path("failed")).isEmpty();
        assertThat(guarded.countOf(id)).as("replaying repeats no effect").isEqualTo(1);
        assertThat(get("/" + letter).path("letter").path("replay").path("times").asInt()).isEqualTo(3);
    }

    @Test
    void deadLettersOfAnyTimeAndPlaceCanBeAskedFor() throws Exception {
        TestTopics.publishRaw(LIAISONS, id, new byte[] {9}, envelope(LiaisonChanged.class.getName(), id, 1));
        soon().untilAsserted(() -> assertThat(deadLetters()).hasSize(1));

        for (String before : List.of("1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "0001-01-01T00:00:00Z")) {
            assertThat(get("?topic=" + LIAISONS + "&since=" + before).path("items")).as(before).isNotEmpty();
        }
        for (String after : List.of("2999-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            assertThat(get("?since=" + after).path("items")).as(after).isEmpty();
            assertThat(post("/replay?since=" + after).path("handled").asInt()).as(after).isZero();
        }
        for (String no : List.of("-999999999-01-01T00:00:00Z", "%2B999999999-12-31T23:59:59Z", "soon")) {
            assertThat(send("GET", "?since=" + no, TestStack.get().token(TestTokens.operator())).statusCode()).as(no).isIn(200, 400);
        }
        for (String nowhere : List.of("0-999999999999", "99-0", "-1-0", "0--1", "x", "9999999999-0")) {
            assertThat(send("GET", "/" + nowhere, TestStack.get().token(TestTokens.operator())).statusCode()).as(nowhere).isEqualTo(404);
            assertThat(send("POST", "/" + nowhere + "/replay", TestStack.get().token(TestTokens.operator())).statusCode()).as(nowhere).isEqualTo(404);
        }
    }

    @Test
    void deadLettersAreListedPageByPage() throws Exception {
        for (int n = 1; n <= 5; n++) {
            TestTopics.publishRaw(LIAISONS, id, new byte[] {9}, envelope(LiaisonChanged.class.getName(), id, n));
        }
        soon().untilAsserted(() -> assertThat(deadLetters()).hasSize(5));
        String since = Instant.ofEpochMilli(deadLetters().getFirst().timestamp()).toString();

        JsonNode first = get("?limit=2&since=" + since);
        JsonNode second = get("?limit=2&since=" + since + "&cursor=" + first.path("next").asString());
        JsonNode third = get("?limit=2&since=" + since + "&cursor=" + second.path("next").asString());
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(2);
        assertThat(third.path("items")).hasSize(1);
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(get("/" + first.path("items").get(0).path("id").asString()).path("content").path("unreadable").asString())
                .contains("SerializationException");
    }

    @Test
    void anOperatorListsWhatCannotBeToldTriesItAgainOrGivesItUp() throws Exception {
        StuckEvents stuck = meeting.getBean(StuckEvents.class);
        guarded.save(Tally.of(new Tally.State(id, 0)));
        for (int n = 1; n <= 3; n++) {
            Entry entry = new Entry("stuck-" + id + "-" + n, "io.lianluo.events.meeting.v1.AttendanceRecorded", "meeting.attendance-recorded.v1", id, n,
                    Instant.now(), null, null, null, null);
            stuck.keep(new Leased.DocumentKey("guarded", id), entry, new RecordTooLargeException("larger than the broker takes"), Instant.now());
        }
        String operator = TestStack.get().token(TestTokens.operator());
        JsonNode first = body(sendTo("GET", "/api/v1/stuck-events?limit=2&topic=meeting.attendance-recorded.v1", operator));
        assertThat(first.path("items")).hasSize(2);
        JsonNode item = first.path("items").get(0);
        assertThat(item.path("cause").asString()).isEqualTo("RecordTooLargeException");
        assertThat(item.path("key").asString()).isEqualTo(id);
        assertThat(item.path("aggregate").asString()).isEqualTo(id);
        assertThat(body(sendTo("GET", "/api/v1/stuck-events?limit=2&cursor=" + first.path("next").asString(), operator)).path("items")).hasSize(1);

        assertThat(sendTo("POST", "/api/v1/stuck-events/stuck-" + id + "-1/give-up", operator).statusCode()).isEqualTo(204);
        assertThat(sendTo("POST", "/api/v1/stuck-events/stuck-" + id + "-1/give-up", operator).statusCode()).isEqualTo(404);
        assertThat(sendTo("POST", "/api/v1/stuck-events/stuck-" + id + "-2/retry", operator).statusCode()).isEqualTo(204);
        soon().untilAsserted(() -> assertThat(TestTopics.consumeRaw("meeting.attendance-recorded.v1")).anyMatch(told -> id.equals(told.key())));
        assertThat(sendTo("POST", "/api/v1/stuck-events/stuck-" + id + "-2/retry", operator).statusCode()).isEqualTo(404);
        assertThat(body(sendTo("GET", "/api/v1/stuck-events", operator)).path("items")).hasSize(1);

        String person = TestStack.get().token(TestTokens.person(UUID.randomUUID()));
        assertThat(sendTo("GET", "/api/v1/stuck-events", person).statusCode()).isEqualTo(403);
        assertThat(sendTo("POST", "/api/v1/stuck-events/stuck-" + id + "-3/give-up", person).statusCode()).isEqualTo(403);
        assertThat(sendTo("POST", "/api/v1/stuck-events/stuck-" + id + "-3/give-up", operator).statusCode()).isEqualTo(204);
    }

    @Test
    void aStateThatWasOvertakenIsNotToldAgain() throws Exception {
        guarded.save(Tally.of(new Tally.State(id, 0)));
        Entry entry = new Entry("overtaken-" + id, "io.lianluo.events.meeting.v1.MeetingChanged", "meeting.meeting-changed.v1", id, 1,
                Instant.now(), null, null, null, null);
        meeting.getBean(StuckEvents.class).keep(new Leased.DocumentKey("guarded", id), entry, new RecordTooLargeException("larger"), Instant.now());
        guarded.change(id, Tally::count);

        String operator = TestStack.get().token(TestTokens.operator());
        HttpResponse<String> refused = sendTo("POST", "/api/v1/stuck-events/overtaken-" + id + "/retry", operator);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:lianluo:problem:stuck-event-overtaken").contains("请放弃该事件");
        assertThat(sendTo("POST", "/api/v1/stuck-events/overtaken-" + id + "/give-up", operator).statusCode()).isEqualTo(204);
    }

    @Test
    void deadLettersAreForOperatorsAndAnUnknownOneIsNotFound() throws Exception {
        assertThat(send("GET", "", TestStack.get().token(TestTokens.person(UUID.randomUUID()))).statusCode()).isEqualTo(403);
        HttpResponse<String> unknown = send("GET", "/0-99999999", TestStack.get().token(TestTokens.operator()));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("urn:lianluo:problem:not-found");
        assertThat(send("POST", "/nonsense/replay", TestStack.get().token(TestTokens.operator())).statusCode()).isEqualTo(404);
    }

    @Test
    void aBrokerThatIsAwayMakesTheServiceUnreadyButNotDead() throws Exception {
        soon().untilAsserted(() -> assertThat(health("readiness")).isEqualTo(200));
        TestStack.get().stopBroker();
        try {
            soon().untilAsserted(() -> assertThat(health("readiness")).isEqualTo(503));
            assertThat(health("liveness")).isEqualTo(200);
            // A service that starts now is there, unready, and waits.
            try (ConfigurableApplicationContext registry = RegistryApp.start("registry-without-broker", Map.of())) {
                assertThat(registry.isActive()).isTrue();
            }
        } finally {
            TestStack.get().startBroker();
        }
        soon().untilAsserted(() -> assertThat(health("readiness")).isEqualTo(200));
        TestTopics.publish(liaison("after"), 1);
        soon().untilAsserted(() -> assertThat(handlers.namesOf(id)).contains("after"));
    }

    private UnitChanged unit(String name) {
        return UnitChanged.newBuilder().setUnitId(UUID.fromString(id)).setCode(id).setName(name).setKind("member")
                .setProgrammes(List.of()).setFoundedOn(LocalDate.of(2026, 3, 1)).setChange(UnitChange.CORRECTED).build();
    }

    private void awaitUnitsHandled(int events) {
        soon().untilAsserted(() -> assertThat(handlers.units.stream().filter(id::equals)).hasSize(events));
    }

    private SeatChanged seat() {
        return SeatChanged.newBuilder().setSeatId(UUID.fromString(id)).setProgramme("company").setSeat("member")
                .setUnitId(UUID.randomUUID()).setOrdinal(1).setOpenedOn(LocalDate.of(2026, 3, 1)).setChange(SeatChange.OPENED).build();
    }

    private LiaisonChanged liaison(String name) {
        return LiaisonChanged.newBuilder().setLiaisonId(UUID.fromString(id)).setPersonId(UUID.randomUUID()).setRosterName(name)
                .setProgramme("company").setSeatId(UUID.randomUUID()).setUnitId(UUID.randomUUID()).setStatus(LiaisonStatus.APPOINTED)
                .setSince(LocalDate.of(2026, 3, 1)).setChange(LiaisonChange.APPOINTED).build();
    }

    private static Map<String, String> envelope(String type, String subject, long sequence) {
        return new TreeMap<>(Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_source", "/registry",
                "ce_subject", subject, "ce_time", Instant.now().toString(), "ce_sequence", Long.toString(sequence)));
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return TestTopics.consumeRaw(DEAD_LETTERS).stream().filter(message -> id.equals(message.key())).toList();
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static void judge(Failure.Judge judge) {
        meeting.getBean("presentJudge", AtomicReference.class).set(judge);
    }

    private static double counter(String name, String... tags) {
        return meeting.getBean(io.micrometer.core.instrument.MeterRegistry.class).counter(name, tags).count();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50));
    }

    private static JsonNode get(String path) throws Exception {
        return body(send("GET", path, TestStack.get().token(TestTokens.operator())));
    }

    private static JsonNode post(String path) throws Exception {
        return body(send("POST", path, TestStack.get().token(TestTokens.operator())));
    }

    private static JsonNode body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String token) throws Exception {
        return sendTo(method, "/api/v1/dead-letters" + path, token);
    }

    private static HttpResponse<String> sendTo(String method, String path, String token) throws Exception {
        return exchange(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody()).build());
    }

    private static int health(String group) throws Exception {
        return exchange(HttpRequest.newBuilder(uri("/actuator/health/" + group)).build()).statusCode();
    }

    private static HttpResponse<String> exchange(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + meeting.getEnvironment().getProperty("local.server.port") + path);
    }
}
