package io.lianluo.registry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import io.lianluo.testing.TestTopics.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Personal data opens for whom it must, on record, and nothing of it is left anywhere once it is erased. */
class PrivacyIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat(ASSOCIATION);
    private static final String CONTACTS = "registry.contact-changed.v1";
    private static final String LIAISONS = "registry.liaison-changed.v1";

    private static int units;
    private static int mobiles;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    void listen() {
        log.start();
        root().addAppender(log);
        publish(ASSOCIATION);
        publish("company");
    }

    @AfterAll
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    @Tag("SCH-8")
    @Tag("SAF-11")
    void nothingIsLeftOfSomebodyErased() {
        List<String> planted = List.of("欧阳无痕", "440524188001010014", "13912345678", "wuhen@planted.example");
        Map<String, String> person = Map.of("name", "欧阳无痕", "idNumber", "440524188001010014", "mobile", "13912345678", "email", "wuhen@planted.example");
        String unit = unit("示例留痕单位", null);
        String seat = seat(unit);

        assertThat(appoint(seat, Map.of("person", person, "sinse", "2026-07-01"), "refused-1").status()).isEqualTo(400);
        assertThat(appoint(seat, Map.of("person", new HashMap<>(person) {{ put("idNumber", "440524188001010015"); }}), "refused-2").status()).isEqualTo(400);
        assertThat(get(SECRETARIAT, "/persons/13912345678").status()).isEqualTo(404);
        assertThat(upload(SECRETARIAT, "/roster-imports", "text/csv", "type,unit,name,mobile\ndog,x,欧阳无痕,13912345678\n").status()).isEqualTo(200);
        Answer appointed = appoint(seat, Map.of("person", person, "since", "2026-07-01"), UUID.randomUUID().toString());
        assertThat(appointed.status()).isEqualTo(201);
        String id = appointed.text("personId");
        assertThat(get(SECRETARIAT, "/persons/" + id + "/personal-data?why=test").text("mobile")).isEqualTo("+8613912345678");

        Traces traces = new Traces();
        await().untilAsserted(() -> assertThat(traces.inSegments(CONTACTS, planted)).as("readable for its readers")
                .contains("欧阳无痕", "13912345678", "wuhen@planted.example"));
        await().untilAsserted(() -> assertThat(traces.inSegments(LIAISONS, planted)).as("a published roster").containsExactly("欧阳无痕"));
        assertThat(traces.inStore(List.of("示例留痕单位"))).as("the search finds what lies open in the store").isNotEmpty();
        assertThat(traces.inStore(planted)).as("sealed, waiting events and remembered answers too").isEmpty();

        Answer inOffice = erase(id, "本人申请");
        assertThat(inOffice.status()).isEqualTo(409);
        assertThat(inOffice.problem()).isEqualTo("person-in-office");
        assertThat(post(SECRETARIAT, "/seats/" + seat + "/release", Map.of("until", "2026-08-31"), "If-Match", etag(seat)).status()).isEqualTo(200);
        assertThat(erase(id, "欧阳无痕本人申请").faults()).containsExactly("reason: names-the-person");
        assertThat(erase(id, " ").faults()).containsExactly("reason: purpose");
        assertThat(erase(id, "本人申请").status()).isEqualTo(204);

        assertThat(get(OPERATOR, "/persons/" + id).status()).isEqualTo(404);
        assertThat(get(OPERATOR, "/liaisons?unit=" + unit).body().get("items")).singleElement().satisfies(liaison -> {
            assertThat(liaison.get("name").isNull()).isTrue();
            assertThat(liaison.get("since").asString()).as("that the seat was held stays").isEqualTo("2026-07-01");
        });
        await().untilAsserted(() -> {
            assertThat(TestTopics.consume(ContactChanged.class)).filteredOn(message -> message.key().equals(id)).last()
                    .satisfies(message -> assertThat(message.value()).as("a tombstone").isNull());
            assertThat(TestTopics.consume(LiaisonChanged.class)).filteredOn(message -> message.key().equals(appointed.text("id"))).last()
                    .extracting(Message::value).satisfies(told -> {
                        assertThat(told.getRosterName()).isNull();
                        assertThat(told.getChange()).isEqualTo(LiaisonChange.NAME_ERASED);
                    });
        });

        Traces.compactAtOnce(CONTACTS, LIAISONS);
        // What is written last is not compacted: others come after it in each partition.
        IntStream.range(0, 60).forEach(n -> appoint(seat(unit("示例单位", null)), Map.of("person", somebody()), UUID.randomUUID().toString()));
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
            assertThat(traces.inSegments(CONTACTS, planted)).isEmpty();
            assertThat(traces.inSegments(LIAISONS, planted)).isEmpty();
        });
        assertThat(traces.inStore(planted)).isEmpty();
        LoggerFactory.getLogger(getClass()).info("示例日志痕迹");
        String logged = log.list.stream().map(event -> event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))).collect(joining("\n"));
        assertThat(logged).as("the search finds what is logged").contains("示例日志痕迹").doesNotContain(planted);
    }

    @Test
    @Tag("SAF-11")
    void whatIsPersonalOpensByRoleAndOnRecord() {
        String above = unit("示例上级", Map.of("name", "示例·部长", "mobile", mobile()));
        String unit = post(SECRETARIAT, "/units", Map.of("code", "PRV-" + ++units, "name", "示例下级", "kind", "member-unit", "parent", "PRV-" + (units - 1),
                "programmes", List.of(ASSOCIATION), "foundedOn", "2026-07-01", "head", Map.of("name", "示例·科长", "mobile", mobile()))).text("id");
        String id = appoint(seat(unit), Map.of("person", Map.of("name", "示例·沈", "idNumber", "11010519491231002X", "mobile", "13800009999",
                "email", "shen@sample.example")), UUID.randomUUID().toString()).text("personId");
        TestTokens self = TestTokens.person(UUID.fromString(id));
        TestTokens head = TestTokens.person(UUID.fromString(get(OPERATOR, "/units/" + unit).text("headId")));
        TestTokens headAbove = TestTokens.person(UUID.fromString(get(OPERATOR, "/units/" + above).text("headId")));
        String path = "/persons/" + id + "/personal-data";

        assertThat(get(SECRETARIAT, path).faults()).containsExactly("why: purpose");
        assertThat(get(SECRETARIAT, path + "?why=13800009999").faults()).containsExactly("why: names-the-person");
        assertThat(shown(get(SECRETARIAT, path + "?why=check"))).containsExactly("11010519491231002X", "+8613800009999", "shen@sample.example");
        assertThat(shown(get(self, path))).containsExactly("11010519491231002X", "+8613800009999", "shen@sample.example");
        for (TestTokens leading : List.of(head, headAbove)) {
            assertThat(shown(get(leading, path + "?why=call"))).containsExactly("110" + "*".repeat(13) + "2X", "+8613800009999", "shen@sample.example");
        }
        assertThat(get(OPERATOR, path + "?why=check").status()).isEqualTo(403);
        assertThat(get(office("leader"), path + "?why=check").status()).isEqualTo(403);
        assertThat(get(office("auditor"), path + "?why=check").status()).isEqualTo(403);
        assertThat(get(TestTokens.secretariat("company"), path + "?why=check").status()).isEqualTo(404);
        assertThat(get(TestTokens.person(UUID.randomUUID()), path + "?why=check").status()).isEqualTo(404);

        for (TestTokens entitled : List.of(self, OPERATOR, office("auditor"))) {
            JsonNode reads = get(entitled, "/persons/" + id + "/reads").body().get("items");
            assertThat(reads).as("refused reads showed nothing").hasSize(4);
            assertThat(reads).extracting(read -> read.path("why").asString(""), read -> read.get("fields").size())
                    .containsExactly(tuple("check", 3), tuple("", 3), tuple("call", 2), tuple("call", 2));
            assertThat(reads.get(1).get("by").asString()).isEqualTo(id);
            assertThat(reads.get(0).get("route").asString()).isEqualTo("GET /api/v1" + path);
            assertThat(reads.get(0).get("at").asString()).isEqualTo("2026-09-10T02:00:00Z");
        }
        assertThat(get(SECRETARIAT, "/persons/" + id + "/reads").status()).as("whoever reads does not watch themselves").isEqualTo(404);
        JsonNode first = get(self, "/persons/" + id + "/reads?limit=3").body();
        assertThat(get(self, "/persons/" + id + "/reads?limit=3&cursor=" + first.get("next").asString()).body().get("items")).hasSize(1);
    }

    @Test
    @Tag("SCH-8")
    void whoHeldSeatsElsewhereIsErasedByAnOperatorAlone() {
        Map<String, Object> person = somebody();
        String id = held(ASSOCIATION, "member-unit", person);
        assertThat(held("company", "company-department", person)).isEqualTo(id);
        assertThat(erase(id, "本人申请").status()).isEqualTo(403);
        assertThat(post(OPERATOR, "/persons/" + id + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(204);
        assertThat(post(OPERATOR, "/persons/" + id + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(404);
        JsonNode reads = get(OPERATOR, "/persons/" + id + "/reads").body().get("items");
        assertThat(reads).singleElement().satisfies(entry -> {
            assertThat(entry.get("action").asString()).isEqualTo("ERASED");
            assertThat(entry.get("why").asString()).isEqualTo("本人申请");
        });
        assertThat(held(ASSOCIATION, "member-unit", person)).as("who comes back is somebody new").isNotEqualTo(id);
    }

    @Test
    void erasingDoesNotWaitForTheBroker() {
        List<String> ids = List.of(held(ASSOCIATION, "member-unit", somebody()), held(ASSOCIATION, "member-unit", somebody()));
        TestStack.get().stopBroker();
        try {
            ids.forEach(id -> assertThat(erase(id, "本人申请").status()).isEqualTo(204));
            ids.forEach(id -> assertThat(get(OPERATOR, "/persons/" + id).status()).isEqualTo(404));
        } finally {
            TestStack.get().startBroker();
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(TestTopics.consume(ContactChanged.class))
                .filteredOn(message -> message.value() == null).extracting(Message::key).containsAll(ids));
    }

    /** The id of a person who held a seat until yesterday. */
    private String held(String programme, String kind, Map<String, Object> person) {
        String unit = post(OPERATOR, "/units", Map.of("code", "PRV-" + ++units, "name", "示例单位", "kind", kind, "programmes", List.of(programme),
                "foundedOn", "2026-07-01")).text("id");
        String seat = seat(unit);
        String id = post(OPERATOR, "/seats/" + seat + "/appointments", Map.of("person", person, "since", "2026-07-01"), "If-Match", etag(seat)).text("personId");
        assertThat(post(OPERATOR, "/seats/" + seat + "/release", Map.of("until", "2026-09-09"), "If-Match", etag(seat)).status()).isEqualTo(200);
        return id;
    }

    private static String unitCode() {
        return "PRV-" + ++units;
    }

    private String unit(String name, Map<String, String> head) {
        Map<String, Object> unit = new HashMap<>(Map.of("code", unitCode(), "name", name, "kind", "member-unit", "programmes", List.of(ASSOCIATION),
                "foundedOn", "2026-07-01"));
        if (head != null) {
            unit.put("head", head);
        }
        return post(SECRETARIAT, "/units", unit).text("id");
    }

    private String seat(String unit) {
        return get(OPERATOR, "/seats?unit=" + unit).body().get("items").get(0).get("id").asString();
    }

    private String etag(String seat) {
        return get(OPERATOR, "/seats/" + seat).etag();
    }

    private Answer appoint(String seat, Map<String, ?> body, String key) {
        return post(SECRETARIAT, "/seats/" + seat + "/appointments", body, "If-Match", etag(seat), "Idempotency-Key", key);
    }

    private Answer erase(String id, String reason) {
        return post(SECRETARIAT, "/persons/" + id + "/erase", Map.of("reason", reason));
    }

    private static Map<String, Object> somebody() {
        return Map.of("name", "示例·某", "mobile", mobile());
    }

    private static String mobile() {
        return "1380001%04d".formatted(++mobiles);
    }

    private static TestTokens office(String kind) {
        return TestTokens.person(UUID.randomUUID()).office(kind + ":" + ASSOCIATION);
    }

    private static List<String> shown(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return List.of(answer.text("idNumber"), answer.text("mobile"), answer.text("email"));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
