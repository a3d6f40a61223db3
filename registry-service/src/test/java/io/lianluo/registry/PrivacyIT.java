package io.lianluo.registry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.lianluo.domain.Erased;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.localstack.Traces;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.filing.Cause;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.filing.HandedIn;
import io.lianluo.registry.nomination.AgreedPath;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Conclusion;
import io.lianluo.registry.nomination.Entry;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics.Message;
import io.lianluo.testing.TestTopics;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Personal data opens for whom it must, on record, and nothing of it is left anywhere once it is erased. */
class PrivacyIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat(ASSOCIATION);
    private static final String CONTACTS = "registry.contact-changed.v1";
    private static final String LIAISONS = "registry.liaison-changed.v1";

    private static int units;
    private static int mobiles;

    private static final Instant NOW = Instant.parse("2026-08-20T02:00:00Z");

    @Autowired
    private Seats seats;
    @Autowired
    private Nominations nominations;
    @Autowired
    private Filings filings;

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
        List<String> planted = List.of("欧阳无痕", "440524198001010013", "13912345678", "wuhen@planted.example");
        Map<String, String> person = Map.of("name", "欧阳无痕", "idNumber", "440524198001010013", "mobile", "13912345678", "email", "wuhen@planted.example");
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

        Traces traces = TestStack.get().traces();
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
            assertThat(TestTopics.values(PersonErased.class)).filteredOn(told -> told.getPersonId().toString().equals(id)).as("so that others forget them").hasSize(1);
            assertThat(TestTopics.consume(ContactChanged.class)).filteredOn(message -> message.key().equals(id)).last()
                    .satisfies(message -> assertThat(message.value()).as("a tombstone").isNull());
            assertThat(TestTopics.consume(LiaisonChanged.class)).filteredOn(message -> message.key().equals(appointed.text("id"))).last()
                    .extracting(Message::value).satisfies(told -> {
                        assertThat(told.getRosterName()).isNull();
                        assertThat(told.getChange()).isEqualTo(LiaisonChange.NAME_ERASED);
                    });
        });

        TestStack.get().traces().compactAtOnce(CONTACTS, LIAISONS);
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

        JsonNode kept = get(self, "/me/data").body();
        assertThat(kept.get("parts").findValuesAsString("kind")).contains("accounts", "applications", "appointments", "contact", "nominations", "person", "reads", "units");
        assertThat(kept.toString()).as("all that is kept, and who looked at it").contains("11010519491231002X", "+8613800009999", "shen@sample.example", "\"check\"", SECRETARIAT.subject());
        assertThat(get(self, "/me/data/reads?limit=1").body().get("items")).hasSize(1);
        assertThat(get(self, "/me/data/secrets").status()).isEqualTo(404);
        assertThat(get(head, "/me/data").body().toString()).as("of themselves alone").doesNotContain("11010519491231002X");
    }

    @Test
    @Tag("SCH-8")
    void whatWasSaidAboutSomebodyErasedIsGoneTooAndNeverLayOpen() {
        String seat = seat(unit("示例谈论单位", null));
        Answer appointed = appoint(seat, Map.of("person", somebody(), "since", "2026-07-01"), UUID.randomUUID().toString());
        String id = appointed.text("personId");
        String liaison = appointed.text("id");
        act(seat, "suspension", Map.of("since", "2026-08-01", "reason", "示例停职缘由"));
        act(seat, "resumption", Map.of("since", "2026-08-10"));
        act(seat, "corrections", Map.of("liaisonId", liaison, "since", "2026-07-02", "reason", "示例更正缘由"));
        act(seat, "release", Map.of("until", "2026-08-31", "reason", "示例离任缘由"));
        SeatKey key = seats.find(UUID.fromString(seat)).orElseThrow().key();
        nominations.save(Nomination.restore(withdrawn(key, id)));
        Filing filing = Filing.open(key, 1, new FilingRule("change", FilingRule.Trigger.LIAISON_CHANGED, Term.days(2), List.of(), List.of(), List.of()),
                new Cause("LIAISON/" + seat + "/" + liaison, Set.of(UUID.fromString(id)), NOW), Deadline.endOf(LocalDate.parse("2026-09-01"), ZoneOffset.UTC), Set.of(), List.of());
        filing.submit(HandedIn.of(filing.rule(), null, Map.of(), List.of(Paper.of("form", "示例备案附件.pdf", "0123456789abcdef".repeat(4))),
                "示例备案说明", null), Map.of(), new Signature(NOW, "head", Actor.UNIT));
        filing.refuse("示例退回缘由", new Signature(NOW, "secretary", Actor.SECRETARIAT));
        filings.save(filing);
        List<String> planted = List.of("示例停职缘由", "示例更正缘由", "示例离任缘由", "示例推荐附件", "示例推荐说明", "示例任职条件", "示例代理机构", "示例撤回缘由",
                "示例备案附件", "示例备案说明", "示例退回缘由");
        assertThat(TestStack.get().traces().inStore(planted)).as("sealed").isEmpty();
        String nomination = Nomination.id(UUID.fromString(seat), 1).toString();
        assertThat(shownAbout(seat, nomination, filing.id().toString())).as("open to those who may see it").contains(planted.toArray(String[]::new));

        assertThat(erase(id, "本人申请").status()).isEqualTo(204);
        assertThat(shownAbout(seat, nomination, filing.id().toString())).doesNotContain(planted).contains(Erased.TEXT);
        assertThat(seats.find(UUID.fromString(seat)).orElseThrow().state().toString()).doesNotContain(planted);
        Traces traces = TestStack.get().traces();
        assertThat(traces.inStore(planted)).isEmpty();
        for (String topic : List.of("registry.seat-changed.v1", LIAISONS, "registry.nomination-changed.v1", "registry.filing-changed.v1")) {
            assertThat(traces.inSegments(topic, planted)).as(topic).isEmpty();
        }
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(joining("\n"))).doesNotContain(planted);
    }

    @Test
    @Tag("SCH-8")
    void whoIsInOfficeIsNotErasedWhateverTheOffice() {
        String unit = unit("示例在任单位", Map.of("name", "示例·负责人", "mobile", mobile()));
        String head = get(OPERATOR, "/units/" + unit).text("headId");
        refusedAs(head, "单位负责人");
        String representative = post(OPERATOR, "/units/" + unit + "/legal-representative", Map.of("person", somebody(), "from", "2026-08-01"), "If-Match",
                get(OPERATOR, "/units/" + unit).etag()).text("legalRepresentativeId");
        refusedAs(representative, "法定代表人");
        String seat = seat(unit);
        act(seat, "counterparts", Map.of("person", somebody(), "since", "2026-08-01"));
        String counterpart = seats.find(UUID.fromString(seat)).orElseThrow().counterpart().orElseThrow().personId().toString();
        refusedAs(counterpart, "对口联系人");
        String candidate = held(ASSOCIATION, "member-unit", somebody());
        Nomination.State withdrawn = withdrawn(seats.find(UUID.fromString(seat)).orElseThrow().key(), candidate);
        nominations.save(Nomination.restore(new Nomination.State(withdrawn.seat(), 1, withdrawn.agreedPath(), withdrawn.opened(), null, Nomination.Status.UNDER_WAY, 1,
                withdrawn.steps(), null, null, null, null, null)));
        refusedAs(candidate, "人选");
        nominations.change(Nomination.id(UUID.fromString(seat), 1), open -> open.withdraw(new Entry(new Signature(NOW, "head", Actor.UNIT_HEAD), List.of(), "另有安排", null, null)));
        assertThat(post(OPERATOR, "/persons/" + candidate + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(204);
    }

    @Test
    @Tag("SCH-8")
    void whoHeldSeatsElsewhereIsErasedByAnOperatorAlone() {
        Map<String, Object> person = somebody();
        String id = held(ASSOCIATION, "member-unit", person);
        assertThat(held("company", "company-department", person)).isEqualTo(id);
        assertThat(erase(id, "本人申请").status()).isEqualTo(403);
        assertThat(post(OPERATOR, "/persons/" + id + "/erase", Map.of("reason", "本人申请"), "If-Match", STALE).status()).isEqualTo(412);
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

    private void refusedAs(String id, String office) {
        Answer refused = post(OPERATOR, "/persons/" + id + "/erase", Map.of("reason", "本人申请"));
        assertThat(refused.problem()).isEqualTo("person-in-office");
        assertThat(refused.text("detail")).contains(office);
        assertThat(get(OPERATOR, "/persons/" + id + "/reads").body().get("items")).as("nothing was erased").isEmpty();
    }

    private void act(String seat, String act, Map<String, ?> body) {
        assertThat(post(SECRETARIAT, "/seats/" + seat + "/" + act, body, "If-Match", etag(seat)).status()).as(act).isEqualTo(200);
    }

    private String shownAbout(String seat, String nomination, String filing) {
        return get(OPERATOR, "/liaisons?unit=" + seats.find(UUID.fromString(seat)).orElseThrow().key().unitId()).body().toString()
                + seats.find(UUID.fromString(seat)).orElseThrow().state() + get(OPERATOR, "/nominations/" + nomination).body() + get(OPERATOR, "/filings/" + filing).body();
    }

    /** A nomination in which the person was recommended, and that was taken back. */
    private static Nomination.State withdrawn(SeatKey seat, String person) {
        Signature signature = new Signature(NOW, "head", Actor.UNIT_HEAD);
        AgreedPath agreedPath = new AgreedPath(1, "cn", "Asia/Shanghai", Set.of(Origin.OUTSIDE), List.of(),
                List.of(new PathStep(PathStep.Kind.RECOMMEND, Actor.UNIT_HEAD, null, List.of(), false, List.of())), null);
        Candidate candidate = new Candidate(UUID.fromString(person), Origin.OUTSIDE, null, "示例代理机构",
                List.of(new Finding("in-post", true, new Proof(Evidence.STATEMENT, "示例任职条件", null))));
        StepRecord step = new StepRecord(1, PathStep.Kind.RECOMMEND, StepRecord.Outcome.PASSED, signature, null,
                List.of(Paper.of("form", "示例推荐附件.pdf", "0123456789abcdef".repeat(4))), "示例推荐说明", candidate, null, null);
        return new Nomination.State(seat, 1, agreedPath, signature, null, Nomination.Status.WITHDRAWN, 1, List.of(step), null, null, null,
                new Conclusion(NOW, "head", Conclusion.Ground.STATED, "示例撤回缘由"), null);
    }

    /** The id of a person who held a seat until yesterday. */
    private String held(String programme, String kind, Map<String, Object> person) {
        String unit = post(OPERATOR, "/units", Map.of("code", "PRV-" + ++units, "name", "示例单位", "kind", kind, "programmes", List.of(programme),
                "foundedOn", "2026-07-01")).text("id");
        String seat = seat(unit);
        String id = post(OPERATOR, "/seats/" + seat + "/appointments", Map.of("person", person, "since", "2026-07-01", "reason", "TAKEN_OVER"), "If-Match", etag(seat)).text("personId");
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

    private Answer appoint(String seat, Map<String, ?> request, String key) {
        Map<String, Object> body = new HashMap<>(request);
        body.put("reason", "TAKEN_OVER");
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
