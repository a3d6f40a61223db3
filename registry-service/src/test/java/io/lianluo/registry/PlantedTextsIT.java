package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.lianluo.domain.Erased;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.localstack.Traces;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.announcement.Announcements;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingFilter;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Tests that a text which somebody writes about a person is protected, wherever the interface takes it. It lies open neither in the store
 * nor on a topic, in a log or in a file; it is answered to nobody whom it does not concern; and it is erased with the person.
 */
class PlantedTextsIT extends RegistryTest {

    private static final String PLANTED = "planted";
    private static final TestTokens SECRETARIAT = TestTokens.secretariat(PLANTED);
    private static final TestTokens LEADER = TestTokens.person(UUID.randomUUID()).office("leader:" + PLANTED);
    private static final String PROGRAMME = """
            programme: planted
            title: {zh: 留痕制度, en: Planted}
            authority: {unit: bureau, office: registration-office}
            in-force: 2025-01-01
            calendar: cn
            rows: [SCH-8]
            seats:
              - {id: post, title: {zh: 联络员, en: Liaison}, for: [planted-unit], candidates: [own-unit, other-unit, outside], rows: [SCH-8]}
            duties: []
            appointment:
              conditions:
                - {id: in-post, text: {zh: 在职, en: in post}, evidence: statement, rows: [JCH-5]}
                - {id: certificate, text: {zh: 持证, en: certified}, evidence: paper, rows: [ANH-3]}
                - {id: record, text: {zh: 有记录, en: on record}, evidence: record, rows: [ANH-3]}
              path:
                - {step: open-call, by: secretariat, rows: [MOD-9]}
                - {step: recommend, by: unit-head, papers: [unit-proof], rows: [JCH-1]}
                - {step: vet, by: secretariat, rows: [JCH-2]}
                - {step: decide, by: leader, rows: [MOD-9]}
                - {step: announce, by: secretariat, rows: [TZA-1]}
              handover:
                - {id: files, text: {zh: 档案, en: Files}}
            delegation: {of: unit-head, at-most: 30 days, rows: [COM-7]}
            sanctions:
              - {id: dismissal, title: {zh: 解聘, en: Dismissal}, hearing: 10 working days, effect: dismissed, rows: [HOS-10]}
            filings:
              - {id: liaison-change, when: liaison-changed, within: 2 working days, papers: [change-form],
                 compares: [liaison-name, liaison-id-number, liaison-mobile], rows: [INF-6]}
              - {id: contact-change, when: contact-changed, within: 2 working days, rows: [INF-6]}
              - {id: unit-change, when: unit-changed, within: 2 working days, papers: [change-form], rows: [TZA-5]}
            """;
    private static final String HEADER = "type,unit,unit_name,unit_kind,parent,credit_code,categories,legal_name,legal_id_number,legal_mobile,programmes,"
            + "programme,seat,ordinal,name,id_number,mobile,email,language,since\n";

    /** So that another run on the same machine is not taken for this one. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> planted = new ArrayList<>();
    /** The texts that the authority made public itself. */
    private final List<String> published = new ArrayList<>();
    private final List<String> runs = new ArrayList<>();
    private final List<String> uploads = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Instant begun = Instant.now();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private Seats seats;
    @Autowired
    private Nominations nominations;
    @Autowired
    private Announcements notices;
    @Autowired
    private Filings filings;
    @Autowired
    private Declarations declarations;
    @Autowired
    private Replies replies;
    @Autowired
    private Applications applications;
    @Autowired
    private MongoTemplate mongo;

    private int units;
    private EveryAnswer everyAnswer;

    /** A unit with a head, a legal representative and a seat. */
    private record Place(String unit, String seat, TestTokens head) { }

    @BeforeAll
    void listen() {
        log.start();
        root().addAppender(log);
        everyAnswer = new EveryAnswer(this, mappings);
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME).status()).isEqualTo(201);
        publish("company");
    }

    @AfterAll
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    @Tag("SCH-8")
    @Tag("SAF-11")
    void whateverIsWrittenAboutSomebodyNeverLiesOpenAndIsGoneWithThem() {
        int before = planted.size();
        Map<String, String> person = Map.of("name", plant("姓名"), "idNumber", keep("440524198001010013"), "mobile", "13912340001", "email",
                keep(mark + "@planted.example"));
        keep("13912340001");
        Place a = place();
        appoint(a, Map.of("name", "示例·前任", "mobile", "13812340002"), "2026-07-01", Map.of());
        String id = nominated(a, person);
        String liaison = get(SECRETARIAT, "/seats/" + a.seat()).body().at("/holder/liaisonId").asString();

        act(a, "findings", Map.of("findings", List.of(
                Map.of("condition", "in-post", "met", true, "statement", plant("仍在职"), "remark", plant("认定备注")),
                Map.of("condition", "record", "met", false, "record", plant("无记录")),
                Map.of("condition", "certificate", "met", true, "paper", uploadedPaper(SECRETARIAT, "certificate")))));
        act(a, "suspension", Map.of("since", "2026-08-05", "reason", plant("停职")));
        act(a, "resumption", Map.of("since", "2026-08-10"));
        act(a, "delegations", Map.of("areas", List.of("MEETINGS"), "scope", plant("授权事项"), "until", "2026-09-20"));
        act(a, "corrections", Map.of("liaisonId", liaison, "since", "2026-08-02", "reason", plant("更正")));
        filed(a, "liaison-change", person);
        Answer known = get(SECRETARIAT, "/persons/" + id);
        assertThat(post(TestTokens.person(UUID.fromString(id)), "/persons/" + id + "/contact/confirmation", Map.of("mobile", keep("13912340003")),
                "If-Match", known.etag()).status()).isEqualTo(200);
        filed(a, "contact-change", person);
        assertThat(post(SECRETARIAT, "/persons/" + id + "/contact/confirmation", Map.of("mobile", keep("13912340005"), "reason", keep("换号缘由" + mark)),
                "If-Match", get(SECRETARIAT, "/persons/" + id).etag()).status()).isEqualTo(200);
        assertThat(post(TestTokens.person(UUID.fromString(id)), "/persons/" + id + "/contact/confirmation", Map.of("email", keep(mark + "@claimed.example")),
                "If-Match", get(SECRETARIAT, "/persons/" + id).etag()).status()).isEqualTo(200);
        filed(a, "contact-change", person);
        begun(a);
        UUID proposal = advised(a, liaison, id);
        Place e = applied(TestTokens.person(UUID.fromString(id)));

        Place b = place();
        act(a, "transfer", Map.of("seatId", b.seat(), "since", "2026-09-05", "origin", "OTHER_UNIT", "reason", plant("调任")));
        act(b, "hearings", Map.of("sanction", "dismissal", "on", "2026-09-07", "heardBy", plant("听取人"), "statement", plant("申辩"),
                "papers", List.of(paper("hearing-minutes"))));
        assertThat(change(b, "release", Map.of("until", "2026-09-08", "ground", "DISMISSED", "decision", "关于" + person.get("name") + "的决定")).faults())
                .as("numbers of documents are kept for ever").containsExactly("decision: names-the-person");
        act(b, "release", Map.of("until", "2026-09-08", "ground", "DISMISSED", "decision", "示例发〔2026〕7号", "reason", plant("免职")));
        called(b);
        appoint(a, Map.of("name", "示例·后任", "mobile", "13812340004"), "2026-09-06", Map.of());
        filed(a, "liaison-change", Map.of("name", "示例·后任", "idNumber", "11010519491231002X", "mobile", "13812340004"));
        Place c = place();
        act(c, "corrections", Map.of("personId", id, "since", "2026-07-02", "until", "2026-07-20", "origin", "OUTSIDE", "agency", plant("代理机构"),
                "reason", plant("补录")));
        Place d = place();
        assertThat(change(d, "appointments", Map.of("personId", id, "since", "2026-07-25", "origin", "OUTSIDE", "agency", plant("另一代理机构"), "reason", "TAKEN_OVER")).status())
                .isEqualTo(201);
        act(d, "release", Map.of("until", "2026-07-30", "reason", plant("离任")));
        rosterWithWrongLines(a);

        List<String> texts = planted.stream().skip(before).filter(text -> text.contains("种植") && !text.equals(person.get("name")) && !text.contains("表格")).toList();
        List<Place> places = List.of(a, b, c, d, e);
        assertThat(opened(places, proposal)).as("for those who may see it").contains(texts.toArray(String[]::new));
        nothingLiesOpen();
        strangersSeeNothing(about(places, id), person.get("name"));

        assertThat(post(OPERATOR, "/persons/" + id + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(204);
        assertThat(opened(places, proposal)).doesNotContain(texts).contains(Erased.TEXT);
        assertThat(everyAnswer.to(OPERATOR, about(places, id)).values()).as("to anybody").noneMatch(answer -> texts.stream().anyMatch(answer::contains))
                .noneMatch(answer -> answer.contains(person.get("name")));
        nothingLiesOpen();
    }

    @Test
    @Tag("SCH-8")
    @Tag("TZA-5")
    void whatAUnitWroteWhenItsHeadOrLegalRepresentativeLeftGoesWithThem() {
        Place place = place();
        JsonNode unit = get(SECRETARIAT, "/units/" + place.unit()).body();
        String head = unit.get("headId").asString();
        String representative = unit.get("legalRepresentativeId").asString();

        changed(place, "rename", Map.of("name", "示例更名单位", "from", "2026-09-01"));
        List<String> renamed = declared(place);
        changed(place, "head", Map.of("person", Map.of("name", "示例·新负责人", "mobile", "13912350001"), "from", "2026-09-02"));
        List<String> headed = declared(place);
        changed(place, "legal-representative", Map.of("person", Map.of("name", "示例·新法人", "mobile", "13912350002"), "from", "2026-09-03"));
        List<String> represented = declared(place);
        assertThat(TestStack.get().traces().inStore(planted)).as("sealed").isEmpty();
        assertThat(filingsOf(place)).contains(headed);

        assertThat(post(OPERATOR, "/persons/" + head + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(204);
        assertThat(filingsOf(place)).contains(renamed).doesNotContain(headed).contains(represented);
        assertThat(post(OPERATOR, "/persons/" + representative + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(204);
        assertThat(filingsOf(place)).contains(renamed).doesNotContain(headed).doesNotContain(represented).contains(Erased.TEXT);
    }

    private void changed(Place place, String change, Map<String, ?> body) {
        assertThat(post(SECRETARIAT, "/units/" + place.unit() + "/" + change, body, "If-Match", get(SECRETARIAT, "/units/" + place.unit()).etag())
                .status()).as(change).isEqualTo(200);
    }

    /** Returns what was written into the filing of the unit's last change. */
    private List<String> declared(Place place) {
        int before = planted.size();
        filed(place, "unit-change", Map.of());
        return planted.subList(before, planted.size()).stream().map(text -> text.replace(".pdf", "")).toList();
    }

    private String filingsOf(Place place) {
        return filings.list(FilingFilter.ofSeats(Set.of(UUID.fromString(place.seat()))), null, 200).stream().map(Filing::state).toList().toString();
    }

    /** Where the roster is not published, names are for those alone who keep it, watch over it or belong to the unit. */
    private void strangersSeeNothing(EveryAnswer.About about, String name) {
        assertThat(everyAnswer.to(OPERATOR, about).values()).as("the search finds what is answered").anyMatch(answer -> answer.contains(name));
        List<String> ofOthers = List.copyOf(planted);
        Place elsewhere = place();
        appoint(elsewhere, Map.of("name", "示例·旁人", "mobile", "13812340005"), "2026-07-01", Map.of());
        TestTokens liaison = TestTokens.person(UUID.fromString(get(SECRETARIAT, "/seats/" + elsewhere.seat()).body().at("/holder/personId").asString()));
        TestTokens nobody = TestTokens.person(UUID.randomUUID());
        for (TestTokens stranger : List.of(nobody, liaison, TestTokens.secretariat("company"), nobody.office("leader:company"),
                nobody.office("auditor:company"))) {
            everyAnswer.to(stranger, about).forEach((asked, answer) -> assertThat(answer).as("%s to %s", asked, stranger.offices())
                    .doesNotContain(ofOthers.stream().filter(text -> !(asked.startsWith("/announcements") && published.contains(text))).toList()));
        }
    }

    /** An office of the programme, opened when it is first asked for. */
    private String office() {
        post(OPERATOR, "/offices", Map.of("programme", PLANTED, "kind", "AUDITOR"));
        return get(OPERATOR, "/offices?programme=" + PLANTED).body().get("items").get(0).get("id").asString();
    }

    private EveryAnswer.About about(List<Place> places, String person) {
        Map<String, List<String>> ids = new HashMap<>();
        Set<UUID> seatIds = places.stream().map(Place::seat).map(UUID::fromString).collect(Collectors.toSet());
        ids.put("units", places.stream().map(Place::unit).toList());
        ids.put("seats", places.stream().map(Place::seat).distinct().toList());
        ids.put("liaisons", seats.ofUnits(ids.get("units").stream().map(UUID::fromString).toList()).stream().flatMap(seat -> seat.liaisons().stream()).map(liaison -> liaison.liaisonId().toString()).toList());
        ids.put("persons", Stream.concat(Stream.of(person), places.stream().map(Place::head).map(TestTokens::subject)).toList());
        ids.put("nominations", nominations.list(NominationFilter.ofSeats(seatIds), null, 200).stream().map(nomination -> nomination.id().toString()).toList());
        ids.put("applications", applicationsTo(seatIds).map(application -> application.id().toString()).toList());
        ids.put("filings", filings.list(FilingFilter.ofSeats(seatIds), null, 200).stream().map(filing -> filing.id().toString()).toList());
        ids.computeIfAbsent("declarations", none -> declared.isEmpty() ? List.of(UUID.randomUUID().toString()) : declared);
        ids.put("announcements", noticeIds(seatIds).stream().map(UUID::toString).toList());
        ids.put("roster-imports", runs);
        ids.computeIfAbsent("offices", none -> List.of(office()));
        ids.put("files", uploads);
        return new EveryAnswer.About(PLANTED, ids);
    }

    /** A place to which somebody applied, and was turned down when the call was over. */
    private Place applied(TestTokens applicant) {
        Place place = place();
        Answer nomination = post(SECRETARIAT, "/nominations", Map.of("seatId", place.seat()));
        assertThat(post(SECRETARIAT, path(nomination) + "/call", Map.of("until", "2026-09-20"), "If-Match", nomination.etag()).status()).isEqualTo(200);
        Answer application = post(applicant, "/applications", Map.of("nominationId", nomination.text("id"), "statement", plant("应征理由"), "origin", "OUTSIDE",
                "agency", plant("应征代理机构"), "evidence", List.of(Map.of("condition", "in-post", "met", true, "statement", plant("应征说明")))));
        assertThat(application.status()).as("%s", application.body()).isEqualTo(201);
        String path = "/applications/" + application.text("id");
        Answer found = post(SECRETARIAT, path + "/findings", Map.of("findings", List.of(Map.of("condition", "record", "met", true, "record", plant("应征记录"),
                "remark", plant("应征核实")))), "If-Match", application.etag());
        assertThat(found.status()).as("%s", found.body()).isEqualTo(200);
        mongo.updateFirst(new Query(Criteria.where("_id").is(nomination.text("id"))),
                new Update().set("state.parts.openCall.until", "2026-09-09").set("state.calledUntil", "2026-09-09"), "nominations");
        Answer decided = post(SECRETARIAT, path + "/decision", Map.of("outcome", "TURNED_DOWN", "reason", plant("应征未采纳")), "If-Match", found.etag());
        assertThat(decided.status()).as("%s", decided.body()).isEqualTo(200);
        return place;
    }

    /** Recommended, vetted, decided on and made public, with something written wherever something can be. */
    private String nominated(Place a, Map<String, String> person) {
        Answer opened = post(SECRETARIAT, "/nominations", Map.of("seatId", a.seat()));
        Answer called = step(SECRETARIAT, opened, Map.of("step", "OPEN_CALL", "outcome", "PASSED"));
        Map<String, Object> recommendation = Map.of("person", person, "origin", "OUTSIDE", "agency", plant("推荐代理机构"),
                "papers", List.of(paper("unit-proof")), "remark", plant("推荐"), "findings", List.of(
                Map.of("condition", "in-post", "met", true, "statement", plant("在职")),
                Map.of("condition", "record", "met", true, "record", plant("记录")),
                Map.of("condition", "certificate", "met", true, "paper", uploadedPaper(a.head(), "certificate"))));
        Answer recommended = post(a.head(), path(called) + "/recommendation", recommendation, "If-Match", called.etag());
        Answer vetted = step(SECRETARIAT, recommended, Map.of("step", "VET", "outcome", "PASSED", "remark", plant("审核")));
        Answer decided = step(LEADER, vetted, Map.of("step", "DECIDE", "outcome", "PASSED", "remark", plant("决定"), "since", "2026-08-01"));
        assertThat(decided.text("status")).isEqualTo("APPOINTED");
        int before = planted.size();
        Map<String, Object> notice = new HashMap<>(Map.of("number", person.get("name"), "date", "2026-09-10",
                "title", Map.of("zh", plant("任命标题"), "en", plant("title")), "text", Map.of("zh", plant("任命通知"), "en", plant("text"))));
        published.addAll(planted.subList(before, planted.size()));
        notice.put("papers", List.of(paper("notice")));
        Answer named = post(SECRETARIAT, path(decided) + "/announcement", notice, "If-Match", decided.etag());
        assertThat(named.faults()).as("the number goes to an open topic").containsExactly("number: names-the-person");
        notice.put("number", "示例〔2026〕1号");
        assertThat(post(SECRETARIAT, path(decided) + "/announcement", notice, "If-Match", decided.etag()).status()).isEqualTo(200);
        return decided.body().at("/candidate/personId").asString();
    }

    /** Handed in, refused, handed in again and confirmed. */
    private void filed(Place a, String rule, Map<String, String> person) {
        String path = "/filings?programme=%s&seat=%s&status=DUE".formatted(PLANTED, a.seat());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(get(SECRETARIAT, path).body().get("items").findValuesAsString("rule")).containsExactly(rule));
        String filing = "/filings/" + get(SECRETARIAT, path).body().get("items").get(0).get("id").asString();
        for (String ruling : List.of("refusal", "confirmation")) {
            Map<String, Object> submission = new HashMap<>(Map.of("papers", List.of(paper("change-form")), "remark", plant("备案")));
            if (rule.equals("liaison-change")) {
                submission.put("declared", Map.of("LIAISON_NAME", plant("申报姓名表格"), "LIAISON_ID_NUMBER", person.get("idNumber"),
                        "LIAISON_MOBILE", keep("13912340009")));
            }
            Map<String, Object> ruled = Map.of("remark", plant("审核意见"));
            notOvertaken(() -> post(unitHead(a), filing + "/submission", submission, "If-Match", get(SECRETARIAT, filing).etag()));
            notOvertaken(() -> post(SECRETARIAT, filing + "/" + ruling, ruled, "If-Match", get(SECRETARIAT, filing).etag()));
        }
    }

    /** The sweep, which tells that a filing of an earlier day is overdue, may be faster. */
    private static void notOvertaken(Supplier<Answer> act) {
        await().until(() -> act.get().status(), status -> {
            assertThat(status).isIn(200, 412);
            return status == 200;
        });
    }

    /** Begun by the unit itself: one that waits for the authority, entered from paper, and one that it withdrew. */
    private void begun(Place a) {
        Map<String, Object> all = Map.of("seatId", a.seat(), "when", "UNIT_CHANGED", "from", "2026-09-10", "change", Map.of("unitName", plant("单位表格"),
                "address", plant("地址表格"), "creditCode", keep("91350100M5555FLN2P"), "head", Map.of("name", plant("负责人表格"), "idNumber", keep("110105198001010016"),
                "mobile", keep("13912340011"), "email", keep(mark + "@declared.example"))), "papers", List.of(Map.of("kind", "change-form", "fileName", keep("变更表" + mark), "sha256", "0".repeat(64))), "remark", keep("自行申报" + mark),
                "onPaper", Map.of("broughtBy", plant("交件人表格"), "capacity", plant("身份表格"), "broughtOn", "2026-09-10", "seenBy", plant("窗口表格"), "seenOn", "2026-09-10"));
        Answer entered = post(SECRETARIAT, "/filings", all);
        assertThat(entered.status()).as("%s", entered.body()).isEqualTo(201);
        Answer contact = post(unitHead(a), "/filings", Map.of("seatId", a.seat(), "when", "CONTACT_CHANGED", "from", "2026-09-10",
                "change", Map.of("mobile", keep("13912340012"))));
        assertThat(contact.status()).as("%s", contact.body()).isEqualTo(201);
        assertThat(post(unitHead(a), "/filings/" + contact.text("id") + "/withdrawal", Map.of("remark", plant("撤回备案")), "If-Match", contact.etag()).status())
                .isEqualTo(200);
    }

    private TestTokens unitHead(Place place) {
        return TestTokens.person(UUID.fromString(get(SECRETARIAT, "/units/" + place.unit()).text("headId")));
    }

    /** The unit is advised to name another, a nomination for that is opened and taken back, and the unit declines. */
    private UUID advised(Place a, String liaison, String person) {
        UUID proposal = UUID.randomUUID();
        TestTopics.publish(new ReplacementProposed(proposal, PLANTED, 1, "two-in-a-row", new LocalizedText("两次", "twice"), UUID.fromString(a.seat()),
                UUID.fromString(a.unit()), UUID.fromString(liaison), UUID.fromString(person), List.of(), Instant.parse("2026-09-09T00:00:00Z"), null), 1);
        called(a);
        Map<String, String> reply = Map.of("answer", "DECLINES", "reason", plant("不更换"));
        assertThat(post(a.head(), "/seats/" + a.seat() + "/proposals/" + proposal + "/reply", reply).status()).isEqualTo(200);
        return proposal;
    }

    /** The nomination that the registry opened to replace somebody is begun and taken back. */
    private void called(Place place) {
        String path = "/nominations?seat=" + place.seat() + "&status=UNDER_WAY";
        await().untilAsserted(() -> assertThat(get(SECRETARIAT, path).body().get("items")).hasSize(1));
        Answer opened = get(SECRETARIAT, "/nominations/" + get(SECRETARIAT, path).body().get("items").get(0).get("id").asString());
        Answer called = step(SECRETARIAT, opened, Map.of("step", "OPEN_CALL", "outcome", "PASSED", "remark", plant("征集"), "papers", List.of(paper("call"))));
        assertThat(post(SECRETARIAT, path(called) + "/withdrawal", Map.of("remark", plant("撤回")), "If-Match", called.etag()).status()).isEqualTo(200);
    }

    /** Of a line that does not come in, line, column and rule are said, and nothing that stands there: data stand in wrong columns, too. */
    private void rosterWithWrongLines(Place a) {
        String code = get(OPERATOR, "/units/" + a.unit()).text("code");
        List<String> columns = List.of(HEADER.strip().split(","));
        StringBuilder lines = new StringBuilder();
        for (String column : columns) {
            for (String type : List.of("unit", "liaison")) {
                Map<String, String> cells = new HashMap<>(Map.of("type", type, "unit", code, "unit_name", "示例单位", "unit_kind", "Wrong Kind",
                        "programmes", PLANTED, "programme", PLANTED, "name", "示例·某", "mobile", "1"));
                cells.put(column, plant("表格" + column));
                lines.append(columns.stream().map(name -> cells.getOrDefault(name, "")).collect(Collectors.joining(","))).append('\n');
            }
        }
        Answer report = upload(OPERATOR, "/roster-imports", "text/csv", HEADER + lines, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(report.body().get("units").asInt() + report.body().get("persons").asInt()).isZero();
        assertThat(report.body().get("rejected").size()).isGreaterThanOrEqualTo(2 * columns.size());
        assertThat(report.body().toString()).doesNotContain(planted);
        String filler = "dog" + ",".repeat(columns.size() - 1) + "\n";
        for (String file : List.of(HEADER + lines, lines.toString(), "type,unit\n\"" + plant("表格引号") + "\"x\n")) {
            Answer refused = upload(OPERATOR, "/roster-imports", "text/csv", file);
            assertThat(refused.body().toString()).doesNotContain(planted);
            runs.add(upload(OPERATOR, "/roster-imports", "text/csv", file + filler.repeat(6_000)).text("id"));
            String run = "/roster-imports/" + runs.getLast();
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(get(OPERATOR, run).text("standing")).isNotEqualTo("RUNNING"));
            assertThat(get(OPERATOR, run + "/rejected?limit=200").body().get("items")).isNotEmpty();
            assertThat(get(OPERATOR, run + "/rejected?limit=200").body().toString()).doesNotContain(planted);
        }
    }

    @Test
    @Tag("SCH-8")
    @Tag("ANH-7")
    void whateverIsDeclaredNeverLiesOpenAndIsGoneWithItsPeople() {
        publish("registration-anhui");
        TestTokens bureau = TestTokens.secretariat("registration-anhui");
        TestTokens account = TestTokens.account("declarer-" + mark);
        Answer refused = declared(account, Map.of("code", "DCL-" + mark, "name", plant("公司"), "kind", "sole-trader-online", "registrationKind", plant("类型"), "address", plant("地址"),
                "creditCode", keep("91350100M7777DCL7E"), "registrationNumber", keep("REG" + mark)), Map.of("name", plant("代表"), "mobile", keep("13912350001")));
        nothingLiesOpen();
        assertThat(post(bureau, "/declarations/" + refused.text("id") + "/refusal", Map.of("reason", plant("退回")), "If-Match", refused.etag()).status()).isEqualTo(200);
        Answer confirmed = declared(account, Map.of("code", "DCL-" + mark, "name", "示例单位", "kind", "enterprise"), Map.of("name", plant("代表"), "mobile", keep("13912350002")));
        String path = "/declarations/" + confirmed.text("id");
        Answer ruled = post(bureau, path + "/confirmation", Map.of("decision", "示例发〔2026〕9号"), "If-Match", confirmed.etag());
        assertThat(ruled.status()).as("%s", ruled.body()).isEqualTo(200);
        nothingLiesOpen();
        assertThat(get(TestTokens.person(UUID.randomUUID()), path).status()).isEqualTo(404);
        assertThat(get(LEADER, path).status()).isEqualTo(404);

        String said = ruled.text("remark");
        String seat = "/seats/" + get(bureau, "/seats?programme=registration-anhui&unit=" + get(account, "/me").body().at("/capacities/0/unitId").asString())
                .body().at("/items/0/id").asString();
        String person = get(account, "/me").text("personId");
        assertThat(post(bureau, seat + "/release", Map.of("until", "2026-09-10"), "If-Match", get(bureau, seat).etag()).status()).isEqualTo(200);
        assertThat(post(OPERATOR, "/persons/" + person + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(204);
        assertThat(declarations.find(UUID.fromString(confirmed.text("id"))).orElseThrow().state().declared().remark())
                .isEqualTo(Erased.TEXT).isNotEqualTo(said);
        assertThat(get(account, "/me").status()).as("the account is nobody's").isEqualTo(403);
    }

    /** Declared by the liaison, with something written wherever something can be. */
    private Answer declared(TestTokens account, Map<String, String> unit, Map<String, String> representative) {
        boolean outside = unit.get("kind").equals("sole-trader-online");
        Map<String, String> from = outside ? Map.of("origin", "OUTSIDE", "agency", plant("申报代理机构")) : Map.of("origin", "OWN_UNIT");
        Map<String, Object> contents = new HashMap<>(Map.of("unit", unit, "legalRepresentative", representative,
                "liaison", Map.of("name", plant("联络员"), "mobile", keep("1391236%04d".formatted(planted.size())), "email", keep(planted.size() + mark + "@declared.example")),
                "declarer", "LIAISON", "papers", List.of(paper("letter-of-appointment")), "remark", plant("申报说明")));
        contents.putAll(from);
        Answer answer = post(account, "/declarations", Map.of("programme", "registration-anhui", "declared", contents), "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        declared.add(answer.text("id"));
        return answer;
    }

    @Test
    void theSearchFindsWhatLiesInATemporaryFile() throws IOException {
        Path file = Files.createTempFile("lianluo", null);
        try {
            String text = "痕迹" + mark;
            Files.writeString(file, "…" + text + "…");
            assertThat(TestStack.get().traces().inTemporaryFiles(List.of(text, text + "之外"), begun)).containsExactly(text);
        } finally {
            Files.delete(file);
        }
    }

    private void nothingLiesOpen() {
        Traces traces = TestStack.get().traces();
        assertThat(traces.inStore(planted)).isEmpty();
        assertThat(traces.inTemporaryFiles(planted, begun)).isEmpty();
        TopicCatalogue catalogue = TopicCatalogue.load();
        Stream.concat(catalogue.topics().stream().filter(topic -> !topic.restricted()).map(topic -> topic.name()), catalogue.deadLetterTopics().stream().map(topic -> topic.name()))
                .forEach(topic -> assertThat(traces.inSegments(topic, planted)).as(topic).isEmpty());
        String logged = log.list.stream().map(event -> event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))).collect(Collectors.joining("\n"));
        assertThat(logged).doesNotContain(planted);
    }

    private List<UUID> noticeIds(Set<UUID> seatIds) {
        return nominations.list(NominationFilter.ofSeats(seatIds), null, 200).stream()
                .flatMap(nomination -> nomination.announcementIds().stream()).toList();
    }

    /** Returns what the store has of these places, as the service reads it. */
    private String opened(List<Place> places, UUID proposal) {
        Set<UUID> ids = places.stream().map(Place::seat).map(UUID::fromString).collect(Collectors.toSet());
        return seats.ofUnits(places.stream().map(place -> UUID.fromString(place.unit())).toList()).stream().map(seat -> seat.state()).toList()
                + nominations.list(NominationFilter.ofSeats(ids), null, 200).stream().map(Nomination::state).toList().toString()
                + applicationsTo(ids).map(Application::state).toList()
                + filings.list(FilingFilter.ofSeats(ids), null, 200).stream().map(Filing::state).toList()
                + notices.findAll(noticeIds(ids)).stream().map(Announcement::state).toList()
                + replies.to(List.of(proposal)).stream().map(reply -> reply.given()).toList();
    }

    private Stream<Application> applicationsTo(Set<UUID> seatIds) {
        return nominations.list(NominationFilter.ofSeats(seatIds), null, 200).stream().flatMap(nomination -> applications.to(nomination.id(), null, 200).stream());
    }

    private Place place() {
        int number = ++units;
        Answer unit = post(SECRETARIAT, "/units", Map.of("code", "PLT-" + mark + "-" + number, "name", "示例单位", "kind", "planted-unit",
                "programmes", List.of(PLANTED), "foundedOn", "2026-07-01", "head", Map.of("name", plant("负责人表格"), "mobile", keep("139123410%02d".formatted(number))),
                "legalRepresentative", Map.of("name", plant("法定代表人表格"), "mobile", keep("139123420%02d".formatted(number)))));
        String seat = get(SECRETARIAT, "/seats?unit=" + unit.text("id")).body().get("items").get(0).get("id").asString();
        return new Place(unit.text("id"), seat, TestTokens.person(UUID.fromString(unit.text("headId"))));
    }

    private void appoint(Place place, Map<String, String> person, String since, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("person", person, "since", since, "reason", "TAKEN_OVER"));
        assertThat(change(place, "appointments", body).status()).isEqualTo(201);
    }

    private void act(Place place, String act, Map<String, ?> body) {
        assertThat(change(place, act, body).status()).as(act).isEqualTo(200);
    }

    private Answer change(Place place, String act, Map<String, ?> body) {
        return post(SECRETARIAT, "/seats/" + place.seat() + "/" + act, body, "If-Match", get(SECRETARIAT, "/seats/" + place.seat()).etag(),
                "Idempotency-Key", UUID.randomUUID().toString());
    }

    private Answer step(TestTokens who, Answer nomination, Map<String, ?> body) {
        Answer done = post(who, path(nomination) + "/steps", body, "If-Match", nomination.etag());
        assertThat(done.status()).isEqualTo(200);
        return done;
    }

    private Map<String, Object> paper(String kind) {
        return Map.of("kind", kind, "fileName", plant("附件") + ".pdf", "sha256", "0123456789abcdef".repeat(4));
    }

    /** A paper whose file holds what it is called. */
    private Map<String, Object> uploadedPaper(TestTokens who, String kind) {
        String text = plant("上传");
        String file = uploadFile(who, text + ".txt", text).text("id");
        uploads.add(file);
        return Map.of("kind", kind, "file", file);
    }

    private static String path(Answer nomination) {
        return "/nominations/" + nomination.text("id");
    }

    private String plant(String where) {
        return keep("种植%s%s%d".formatted(mark, where, planted.size()));
    }

    private String keep(String text) {
        planted.add(text);
        return text;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
