package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.domain.PersonEraser;
import io.lianluo.eventing.MeetingApp.Handlers;
import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dead letter of a restricted topic has the place of a message and nothing that it says; it ends where the message, or whom it speaks of, ends. */
class RestrictedDeadLettersIT {

    private static final String ACCOUNTS = "registry.account-linked.v1";
    private static final String DEAD_LETTERS = "meeting.dead-letters.v1";
    private static final Map<String, String> AGGRESSIVE = Map.of("min.compaction.lag.ms", "0", "max.compaction.lag.ms", "1", "segment.ms", "1",
            "min.cleanable.dirty.ratio", "0", "delete.retention.ms", "0");
    private static ConfigurableApplicationContext meeting;
    private static Handlers handlers;
    private static Tallies guarded;

    private final UUID account = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @BeforeAll
    static void start() {
        meeting = MeetingApp.start("meeting-restricted", Map.of());
        handlers = meeting.getBean(Handlers.class);
        guarded = meeting.getBean("guarded", Tallies.class);
    }

    @AfterAll
    static void stop() {
        meeting.close();
        TestStack.get().emptyTopics();
    }

    @BeforeEach
    void unwilling() {
        handlers.onAccount = linked -> {
            throw new IllegalArgumentException("no seat for " + linked.getPersonId());
        };
    }

    @Test
    void hasNothingThatTheMessageSays() throws Exception {
        String letter = linkedInVain(1);
        TestTopics.publishRaw(ACCOUNTS, account.toString(), ("poison of " + person).getBytes(StandardCharsets.UTF_8), envelope(2));
        soon().untilAsserted(() -> assertThat(deadLetters()).hasSize(2));

        assertThat(deadLetters()).allSatisfy(kept -> {
            assertThat(kept.value()).isNull();
            assertThat(kept.headers()).allSatisfy(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8)).doesNotContain(person.toString()));
        });
        assertThat(get("?topic=" + ACCOUNTS).toString()).contains(account.toString()).doesNotContain(person.toString());
        assertThat(post("/" + letter + "/replay").path("replay").path("cause").asString()).isEqualTo(IllegalArgumentException.class.getName());
        assertThat(get("?topic=" + ACCOUNTS).toString()).as("neither does the record of a replay").doesNotContain(person.toString());
    }

    @Test
    void isLookedIntoForAPurposeMaskedAndOnRecord() throws Exception {
        String letter = linkedInVain(1);

        HttpResponse<String> untold = send("GET", "/" + letter);
        assertThat(untold.statusCode()).isEqualTo(400);
        assertThat(untold.body()).contains("\"field\":\"why\"", "\"rule\":\"purpose\"");
        assertThat(send("GET", "/" + letter + "?why=" + encoded("查".repeat(201))).statusCode()).isEqualTo(400);
        assertThat(send("GET", "/" + letter + "?why=" + encoded("查 " + person)).body()).contains("\"rule\":\"names-the-person\"");
        assertThat(inspections()).as("nothing was shown").isEmpty();

        JsonNode shown = get("/" + letter + "?why=" + encoded("查明原因"));
        assertThat(shown.path("content").path("event").path("accountId").asString()).isEqualTo(account.toString());
        assertThat(shown.path("content").path("event").path("personId").asString()).isEqualTo("***");
        assertThat(shown.path("content").path("bytes").isNull()).isTrue();
        assertThat(shown.path("content").path("gone").isNull()).isTrue();
        assertThat(shown.toString()).doesNotContain(person.toString());
        get("/" + letter + "?why=" + encoded("复查"));

        assertThat(inspections()).extracting(entry -> entry.path("why").asString()).containsExactly("查明原因", "复查");
        assertThat(inspections().getFirst().path("letter").asString()).isEqualTo(letter);
        assertThat(inspections().getFirst().path("by").asString()).isEqualTo(UUID.nameUUIDFromBytes("operator".getBytes(StandardCharsets.UTF_8)).toString());
        JsonNode first = get("/inspections?limit=1&key=" + account);
        assertThat(first.path("items")).hasSize(1);
        assertThat(get("/inspections?limit=1&key=" + account + "&cursor=" + first.path("next").asString()).path("items").get(0).path("why").asString()).isEqualTo("复查");
        assertThat(exchange("GET", "/inspections", TestTokens.person(person)).statusCode()).isEqualTo(403);
        assertThat(exchange("GET", "/" + letter + "?why=test", TestTokens.person(person)).statusCode()).isEqualTo(403);
    }

    @Test
    void ofWhatCannotBeReadNothingIsShown() throws Exception {
        TestTopics.publishRaw(ACCOUNTS, account.toString(), ("poison of " + person).getBytes(StandardCharsets.UTF_8), envelope(1));
        JsonNode shown = get("/" + letter() + "?why=" + encoded("查明原因"));
        assertThat(shown.path("content").path("unreadable").asString()).isNotEmpty();
        assertThat(shown.path("content").path("bytes").isNull()).isTrue();
        assertThat(shown.toString()).doesNotContain(person.toString());
        assertThat(post("/" + letter() + "/replay").path("replay").path("outcome").asString()).isEqualTo("FAILED");
    }

    @Test
    void isReplayedOnceFromThePlaceOfItsMessage() throws Exception {
        String letter = linkedInVain(1);
        assertThat(post("/" + letter + "/replay").path("replay").path("outcome").asString()).isEqualTo("FAILED");
        willing();
        assertThat(post("/" + letter + "/replay").path("replay").path("outcome").asString()).isEqualTo("HANDLED");
        assertThat(post("/" + letter + "/replay").path("replay").path("outcome").asString()).isEqualTo("HANDLED");
        assertThat(guarded.countOf(account.toString())).as("replaying repeats no effect").isEqualTo(1);
        assertThat(handled()).allSatisfy(linked -> assertThat(linked.getPersonId()).isEqualTo(person)).hasSize(2);
    }

    @Test
    void isGoneOnceTheTombstoneOfItsKeyIsHandledBeforeTheBrokerCompacts() throws Exception {
        String letter = linkedInVain(1);
        TestTopics.publishRaw(ACCOUNTS, account.toString(), null, envelope(2));
        soon().untilAsserted(() -> assertThat(handlers.erasedAccounts).contains(account.toString()));

        assertGone(letter);
        willing();
        TestTopics.publish(linked(), 3);
        soon().untilAsserted(() -> assertThat(handled()).as("a later message is a new one").hasSize(1));
        assertThat(post("/" + letter + "/replay").path("replay").path("outcome").asString()).isEqualTo("GONE");
        assertThat(handled()).hasSize(1);
    }

    @Test
    void isGoneOnceThePersonIsErasedWhateverItsKey() throws Exception {
        String letter = linkedInVain(1);
        Erasures erasures = meeting.getBean(Erasures.class);
        assertThat(meeting.getBeansOfType(PersonEraser.class).values()).contains(erasures);
        erasures.erase(UUID.randomUUID());
        assertThat(get("/" + letter + "?why=test").path("content").path("gone").isNull()).isTrue();
        erasures.erase(person);
        erasures.erase(person);
        assertGone(letter);
    }

    /** A tombstone tells nothing of anybody, and what it erases must go. */
    @Test
    void aTombstoneThatWasPutAsideIsNeverGone() throws Exception {
        Map<String, String> broken = envelope(1);
        broken.put("ce_source", "/reporting");
        TestTopics.publishRaw(ACCOUNTS, account.toString(), null, broken);
        String letter = letter();
        meeting.getBean(Erasures.class).erase(account);
        JsonNode shown = get("/" + letter + "?why=test");
        assertThat(shown.path("content").path("gone").isNull()).isTrue();
        assertThat(post("/" + letter + "/replay").path("replay").path("outcome").asString()).as("it is not handled because of its source").isEqualTo("FAILED");
    }

    @Test
    void isGoneOnceTheBrokerHasCompactedItsMessageAway() throws Exception {
        String letter = linkedInVain(1);
        ConsumerRecord<String, byte[]> original = TestTopics.consumeRaw(ACCOUNTS).stream().filter(message -> account.toString().equals(message.key())).findFirst().orElseThrow();
        assertThat(get("/" + letter + "?why=test").path("content").path("gone").isNull()).isTrue();
        willing();
        TestTopics.publish(linked(), 2);
        try (Admin admin = admin()) {
            alter(admin, AlterConfigOp.OpType.SET);
            try {
                // A segment is closed by what comes after its time; the cleaner comes by every quarter of a minute.
                await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(1)).until(() -> {
                    TestTopics.publish(AccountLinked.newBuilder(linked()).setAccountId(another(original.partition())).build(), 1);
                    return TestTopics.consumeRaw(ACCOUNTS).stream().noneMatch(message -> message.partition() == original.partition() && message.offset() == original.offset());
                });
            } finally {
                alter(admin, AlterConfigOp.OpType.DELETE);
            }
        }
        assertGone(letter);
        assertThat(handled()).as("the later message alone").hasSize(1);
    }

    @Test
    void isGoneOnceItsMessageIsOlderThanItsTopicKeeps() throws Exception {
        String letter = linkedInVain(1);
        ConsumerRecord<String, byte[]> original = TestTopics.consumeRaw(ACCOUNTS).stream().filter(message -> account.toString().equals(message.key())).findFirst().orElseThrow();
        willing();
        TestTopics.publish(linked(), 2);
        soon().untilAsserted(() -> assertThat(handled()).hasSize(1));
        try (Admin admin = admin()) {
            admin.deleteRecords(Map.of(new TopicPartition(ACCOUNTS, original.partition()), RecordsToDelete.beforeOffset(original.offset() + 1))).all().get();
        }
        assertGone(letter);
        assertThat(handled()).hasSize(1);
    }

    @Test
    void aReplayOfManySaysHowManyAreGone() throws Exception {
        String letter = linkedInVain(1);
        meeting.getBean(Erasures.class).erase(person);
        String since = Instant.ofEpochMilli(deadLetters().getFirst().timestamp()).toString();
        JsonNode replayed = post("/replay?topic=" + ACCOUNTS + "&since=" + since);
        assertThat(replayed.path("gone").asInt()).isEqualTo(1);
        assertThat(replayed.path("handled").asInt()).isZero();
        assertThat(replayed.path("failed")).isEmpty();
        assertThat(get("?status=GONE&since=" + since).path("items").get(0).path("id").asString()).isEqualTo(letter);
    }

    /** Inspection and replay say so, in words; nothing is handled, and the letter waits for nobody. */
    private void assertGone(String letter) throws Exception {
        int handledBefore = handled().size();
        int onRecord = inspections().size();
        JsonNode shown = get("/" + letter + "?why=" + encoded("查明原因"));
        assertThat(shown.path("content").path("event").isNull()).isTrue();
        assertThat(shown.path("content").path("gone").asString()).contains("这封死信已了结");
        assertThat(shown.path("letter").path("replay").path("outcome").asString()).isEqualTo("GONE");
        assertThat(inspections()).as("nothing was shown").hasSize(onRecord);
        assertThat(get("?status=WAITING&topic=" + ACCOUNTS).toString()).doesNotContain("\"id\":\"" + letter + "\"");

        assertThat(post("/" + letter + "/replay").path("replay").path("outcome").asString()).isEqualTo("GONE");
        assertThat(get("?status=GONE&topic=" + ACCOUNTS).toString()).contains("\"id\":\"" + letter + "\"");
        assertThat(handled()).hasSize(handledBefore);
    }

    private String linkedInVain(long sequence) {
        TestTopics.publish(linked(), sequence);
        return letter();
    }

    private AccountLinked linked() {
        return AccountLinked.newBuilder().setAccountId(account).setPersonId(person).setChangedAt(Instant.parse("2026-03-01T01:30:00Z")).build();
    }

    private static void willing() {
        handlers.onAccount = linked -> { };
    }

    /** An id whose messages stand in that partition. */
    private static UUID another(int partition) {
        return Stream.generate(UUID::randomUUID).filter(id -> BuiltInPartitioner.partitionForKey(id.toString().getBytes(StandardCharsets.UTF_8), 3) == partition).findFirst().orElseThrow();
    }

    private String letter() {
        soon().untilAsserted(() -> assertThat(deadLetters()).isNotEmpty());
        ConsumerRecord<String, byte[]> kept = deadLetters().getFirst();
        return kept.partition() + "-" + kept.offset();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return TestTopics.consumeRaw(DEAD_LETTERS).stream().filter(message -> account.toString().equals(message.key())).toList();
    }

    private List<AccountLinked> handled() {
        return handlers.accounts.stream().filter(linked -> linked.getAccountId().equals(account)).toList();
    }

    private List<JsonNode> inspections() throws Exception {
        return get("/inspections?key=" + account).path("items").valueStream().toList();
    }

    private Map<String, String> envelope(long sequence) {
        return new TreeMap<>(Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", AccountLinked.class.getName(), "ce_source", "/registry",
                "ce_subject", account.toString(), "ce_time", Instant.now().toString(), "ce_sequence", Long.toString(sequence)));
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestStack.get().bootstrapServers()));
    }

    private static void alter(Admin admin, AlterConfigOp.OpType how) throws Exception {
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, ACCOUNTS), AGGRESSIVE.entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), how)).collect(Collectors.toList()))).all().get();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode get(String path) throws Exception {
        return body(send("GET", path));
    }

    private static JsonNode post(String path) throws Exception {
        return body(send("POST", path));
    }

    private static JsonNode body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return exchange(method, path, TestTokens.operator());
    }

    private static HttpResponse<String> exchange(String method, String path, TestTokens who) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + meeting.getEnvironment().getProperty("local.server.port") + "/api/v1/dead-letters" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + TestStack.get().token(who))
                    .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
