package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.lianluo.domain.Erased;
import io.lianluo.events.registry.v1.AppointmentAnnounced;
import io.lianluo.events.registry.v1.NominationChange;
import io.lianluo.events.registry.v1.NominationChanged;
import io.lianluo.events.registry.v1.NominationStepOverdue;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.announcement.Announcements;
import io.lianluo.registry.nomination.Conclusion;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.testing.Pdf;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** A nomination from its opening to the notice, over HTTP and on the topics. */
class NominationIT extends RegistryTest {

    private static final String COUNTY = "county";
    private static final TestTokens SECRETARIAT = TestTokens.secretariat(COUNTY);
    private static final TestTokens LEADER = TestTokens.person(UUID.randomUUID()).office("leader:" + COUNTY);
    private static final Instant MUCH_LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final String PROGRAMME = """
            programme: county
            title: {zh: 联络员制度, en: Liaisons}
            authority: {unit: bureau, office: registration-office}
            in-force: 2025-01-01
            calendar: cn
            article: 2
            articles:
              - {number: 2, asks: {zh: 企业推荐联络员, en: The enterprise recommends its liaison}}
              - {number: 6, asks: {zh: 任职条件, en: Conditions of the office}}
              - {number: 9, asks: {zh: 登记机关确认并公布, en: The bureau confirms and announces}}
            seats:
              - {id: enterprise, title: {zh: 联络员, en: Liaison}, for: [enterprise], candidates: [own-unit, other-unit, outside], article: 2}
            duties: []
            appointment:
              conditions:
                - {id: in-post, text: {zh: 在职, en: in post}, evidence: statement, article: 6}
                - {id: certificate, text: {zh: 持证, en: certified}, evidence: paper, article: 6}
              path:
                - {step: recommend, by: unit-head, within: 10 working days, papers: [unit-proof], article: 2}
                - {step: interview, by: secretariat, optional: true, article: 9}
                - {step: vet, by: secretariat, within: 10 working days, article: 9}
                - {step: decide, by: leader, within: 3 working days, article: 9}
                - {step: announce, by: secretariat, within: 7 days, article: 9}
            """;
    private static int units;

    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Nominations nominations;
    @Autowired
    private Announcements notices;

    private TestTokens head;
    private String seat;

    @BeforeEach
    void aVacantSeatOfAUnitWithAHead() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", PROGRAMME).status()).isBetween(200, 201);
        units++;
        Answer unit = post(SECRETARIAT, "/units", Map.of("code", "E-" + units, "name", "示例企业", "kind", "enterprise", "programmes", List.of(COUNTY),
                "foundedOn", "2026-07-01", "head", Map.of("name", "示例·负责人", "mobile", "139000001%02d".formatted(units))));
        head = TestTokens.person(UUID.fromString(unit.text("headId")));
        seat = get(SECRETARIAT, "/seats?unit=" + unit.text("id")).body().get("items").get(0).get("id").asString();
    }

    @Test
    @Tag("MOD-1")
    @Tag("MOD-8")
    @Tag("MOD-9")
    @Tag("JCH-1")
    @Tag("JCH-2")
    @Tag("JCH-5")
    @Tag("TZA-1")
    void fromTheRecommendationToTheNotice() {
        Answer opened = open();
        assertThat(opened.status()).isEqualTo(201);
        // Ten working days after Thursday, 10 September: the made-up Sunday 20 September counts.
        assertThat(opened.body().at("/next/dueAt").asString()).isEqualTo("2026-09-23T15:59:59.999Z");
        assertThat(opened.body().at("/next/calendarVersion").asString()).isEqualTo("cn/2026/1");
        assertThat(opened.body().at("/next/articles/0/en").asString()).isEqualTo("art. 2");
        Answer recommended = recommend(opened, "示例·人选", "13900000201");
        assertThat(recommended.status()).isEqualTo(200);
        assertThat(recommended.body().at("/candidate/name").asString()).as("the head has a part in it").isEqualTo("示例·人选");
        Answer skipped = step(SECRETARIAT, recommended, "INTERVIEW", "SKIPPED", "人选熟悉");
        Answer vetted = step(SECRETARIAT, skipped, "VET", "PASSED", "符合条件");
        Answer decided = step(LEADER, vetted, "DECIDE", "PASSED", null);
        assertThat(decided.text("status")).isEqualTo("APPOINTED");
        Answer held = get(SECRETARIAT, "/seats/" + seat);
        assertThat(held.body().at("/holder/liaisonId").asString()).isEqualTo(decided.text("liaisonId"));
        Answer announced = post(SECRETARIAT, path(decided) + "/announcement",
                notice("〔2026〕" + units + "号", "任命通知"), "If-Match", decided.etag());
        assertThat(announced.status()).isEqualTo(200);
        assertThat(announced.body().get("next").isNull()).isTrue();
        assertThat(announced.body().get("steps").findValuesAsString("step")).containsExactly("RECOMMEND", "INTERVIEW", "VET", "DECIDE", "ANNOUNCE");
        assertThat(announced.body().get("steps")).extracting(step -> step.at("/articles/0/zh").asString()).as("each by its article")
                .containsExactly("第二条", "第九条", "第九条", "第九条", "第九条");
        assertThat(get(TestTokens.person(UUID.randomUUID()), "/announcements?programme=" + COUNTY).body().get("items").findValuesAsString("nominationId"))
                .contains(opened.text("id"));
        await().untilAsserted(() -> {
            assertThat(changesOf(opened.text("id"))).extracting(NominationChanged::getChange).containsExactly(NominationChange.OPENED,
                    NominationChange.STEP_DONE, NominationChange.STEP_DONE, NominationChange.STEP_DONE, NominationChange.APPROVED,
                    NominationChange.APPOINTED, NominationChange.ANNOUNCED);
            assertThat(TestTopics.values(AppointmentAnnounced.class)).filteredOn(notice -> notice.getNominationId().toString().equals(opened.text("id")))
                    .singleElement().satisfies(notice -> assertThat(notice.getLiaisonId()).hasToString(decided.text("liaisonId")));
        });
        assertThat(TestTopics.values(NominationChanged.class).toString()).doesNotContain("人选").doesNotContain("13900000201");
    }

    @Test
    @Tag("MOD-8")
    @Tag("JCH-1")
    void theRecommendationFormIsPrintedWithWhatIsKnown() {
        Answer vetted = step(SECRETARIAT, step(SECRETARIAT, recommend(open(), "示例·印", "13900000211"), "INTERVIEW", "SKIPPED", "人选熟悉"), "VET", "PASSED",
                "符合条件");
        byte[] form = download(LEADER, path(vetted) + "/form", "Accept", "application/pdf");
        assertThat(Pdf.read(form).text()).contains("联络员制度推荐表", "主管单位：bureau　　日期：2026年9月10日", "示例企业", "示例·印", "本单位", "在职", "符合",
                "书面说明：在职三年", "证明材料：certificate《certificate.pdf》", "单位负责人 示例·负责人", "2026-09-10 10:00", "从略", "人选熟悉", "单位证明《unit-proof.pdf》", "（盖章）").doesNotContain("13900000211");
        TestTokens candidate = TestTokens.person(UUID.fromString(vetted.body().at("/candidate/personId").asString()));
        assertThat(Pdf.read(download(candidate, path(vetted) + "/form")).text()).contains("+8613900000211");
        assertThat(get(candidate, "/persons/" + candidate.subject() + "/reads").body().get("items").findValuesAsString("route"))
                .containsExactly("GET /api/v1" + path(vetted) + "/form");
        assertThat(Pdf.read(download(head, path(vetted) + "/form", "Accept-Language", "en")).text())
                .contains("Liaisons: recommendation form", "in post", "statement: 在职三年", "left out");
        assertThat(Pdf.read(download(TestTokens.system("hr", "registry.read"), path(vetted) + "/form")).text()).as("the roster is not published")
                .doesNotContain("示例·印").contains("示例企业");
        TestTokens stranger = TestTokens.person(UUID.randomUUID());
        assertThat(send("GET", stranger, path(vetted) + "/form", null, null, "Accept", "application/pdf").problem()).isEqualTo("not-found");
    }

    @Test
    @Tag("JCH-1")
    @Tag("JCH-2")
    @Tag("SAF-11")
    void whoRecommendsAndTheSecretariatCheckTheCandidatesNumbersOnRecord() {
        Answer opened = open();
        Map<String, Object> recommendation = new HashMap<>(recommendation("示例·核", ""));
        recommendation.put("person", Map.of("name", "示例·核", "idNumber", "11010519491231002X", "mobile", "13900000261", "email", "he@sample.example"));
        Answer recommended = post(head, path(opened) + "/recommendation", recommendation, "If-Match", opened.etag());
        String form = path(recommended) + "/form";
        for (TestTokens checking : List.of(head, SECRETARIAT)) {
            assertThat(Pdf.read(download(checking, form)).text()).contains("11010519491231002X", "+8613900000261", "he@sample.example");
        }
        for (TestTokens other : List.of(OPERATOR, LEADER, TestTokens.person(UUID.randomUUID()).office("auditor:" + COUNTY))) {
            assertThat(Pdf.read(download(other, form)).text()).contains("示例·核", "110*************2X", "+86139****0261", "h***@sample.example")
                    .doesNotContain("11010519491231002X", "13900000261", "he@sample.example");
        }
        TestTokens candidate = TestTokens.person(UUID.fromString(recommended.body().at("/candidate/personId").asString()));
        assertThat(get(candidate, "/persons/" + candidate.subject() + "/reads").body().get("items")).extracting(read -> read.get("by").asString(),
                read -> read.get("fields").toString(), read -> read.get("why").asString(), read -> read.get("route").asString()).containsExactly(
                tuple(head.subject(), "[\"ID_NUMBER\",\"MOBILE\",\"EMAIL\"]", "打印推荐表", "GET /api/v1" + form),
                tuple(SECRETARIAT.subject(), "[\"ID_NUMBER\",\"MOBILE\",\"EMAIL\"]", "打印推荐表", "GET /api/v1" + form));

        assertThat(post(head, path(recommended) + "/withdrawal", Map.of("remark", "另有安排"), "If-Match", recommended.etag()).status()).isEqualTo(200);
        for (TestTokens nothingToCheck : List.of(head, SECRETARIAT)) {
            assertThat(Pdf.read(download(nothingToCheck, form)).text()).doesNotContain("11010519491231002X", "13900000261", "he@sample.example");
        }
        assertThat(get(candidate, "/persons/" + candidate.subject() + "/reads").body().get("items")).hasSize(2);
    }

    @Test
    @Tag("TZA-1")
    @Tag("MOD-1")
    void aNoticeIsAPublicationRecordOfAllThatItCovers() {
        String number = "示例发〔2026〕" + units + "号";
        Answer first = announced("示例·公", "13900000221", number);
        aVacantSeatOfAUnitWithAHead();
        Answer decided = decided("示例·布", "13900000222");
        Map<String, Object> other = notice(number, "另一份通知");
        assertThat(post(SECRETARIAT, path(decided) + "/announcement", other, "If-Match", decided.etag()).faults()).containsExactly("number: document-other");
        assertThat(post(SECRETARIAT, path(decided) + "/announcement", Map.of("number", number, "date", "2026-09-10", "text", Map.of("zh", "通知", "en", "")),
                "If-Match", decided.etag()).faults()).containsExactly("title.zh: document-title", "title.en: document-title", "text.en: document-text");
        Answer second = post(SECRETARIAT, path(decided) + "/announcement", notice(number, "经研究决定，任命下列人员为联络员。\n特此公布。"), "If-Match", decided.etag());
        assertThat(second.status()).isEqualTo(200);
        TestTokens anybody = TestTokens.person(UUID.randomUUID());
        JsonNode listed = get(anybody, "/announcements?programme=%s&on=2026-09-10&limit=200".formatted(COUNTY)).body().get("items").values().stream()
                .filter(item -> item.get("nominationId").asString().equals(first.text("id"))).findFirst().orElseThrow();
        assertThat(get(anybody, "/announcements?programme=%s&on=2026-09-09".formatted(COUNTY)).body().get("items")).isEmpty();
        String path = "/announcements/" + listed.get("noticeId").asString();
        Answer record = get(SECRETARIAT, path);
        assertThat(record.text("number") + record.body().at("/title/zh").asString() + record.body().at("/title/en").asString() + record.text("date"))
                .isEqualTo(number + "关于联络员任职的通知Notice of appointments2026-09-10");
        assertThat(record.body().at("/published/by").asString() + record.body().at("/published/at").asString())
                .isEqualTo(SECRETARIAT.subject() + "2026-09-10T02:00:00Z");
        assertThat(record.body().get("appointments").findValuesAsString("liaisonId")).containsExactlyInAnyOrder(first.text("liaisonId"), second.text("liaisonId"));
        assertThat(record.body().get("appointments").findValuesAsString("name")).containsExactlyInAnyOrder("示例·公", "示例·布");
        byte[] document = download(SECRETARIAT, path + "/document", "Accept", "application/pdf");
        assertThat(Pdf.read(document).text()).contains("bureau", number, "关于联络员任职的通知", "任命下列人员为联络员。", "特此公布。", "示例·公", "示例·布", "示例企业", "2026年9月10日");
        assertThat(Pdf.read(download(anybody, path + "/document", "Accept-Language", "en")).text()).contains("Notice of appointments", "2026-09-10")
                .as("the roster is not published").doesNotContain("示例·公");
        assertThat(get(anybody, "/announcements/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    @Tag("SCH-8")
    @Tag("TZA-1")
    void whoIsErasedIsGoneFromTheNoticeThatNamedOthersToo() {
        String number = "示例发〔2026〕" + units + "号";
        Map<String, Object> notice = new HashMap<>(notice(number, "任命示例·忘、示例·留、示例·新为联络员。"));
        notice.put("title", Map.of("zh", "关于示例·忘等任职的通知", "en", "Appointment of 示例·忘 and others"));
        notice.put("papers", List.of(Map.of("kind", "notice", "fileName", "示例·忘等任职通知.pdf", "sha256", "0123456789abcdef".repeat(4))));
        Answer gone = announce(decided("示例·忘", "13900000231"), notice);
        String goneSeat = seat;
        aVacantSeatOfAUnitWithAHead();
        Answer stays = announce(decided("示例·留", "13900000232"), notice);
        UUID noticeId = stays.body().get("steps").values().stream().map(step -> step.at("/announcement/noticeId").asString("")).reduce((one, last) -> last)
                .map(UUID::fromString).orElseThrow();
        assertThat(everythingAbout(noticeId, stays)).as("what is searched says it before").contains("示例·忘").contains("示例·忘等任职通知.pdf");
        assertThat(TestStack.get().traces().inStore(List.of("示例·忘"))).as("sealed").isEmpty();

        release(goneSeat);
        erase(gone);

        assertThat(everythingAbout(noticeId, stays)).doesNotContain("示例·忘").contains("示例·留", number, Erased.TEXT);
        assertThat(everythingAbout(noticeId, gone)).doesNotContain("示例·忘");
        assertThat(TestStack.get().traces().inStore(List.of("示例·忘"))).isEmpty();

        aVacantSeatOfAUnitWithAHead();
        Answer decided = decided("示例·新", "13900000233");
        assertThat(post(SECRETARIAT, path(decided) + "/announcement", notice(number, "另一份通知"), "If-Match", decided.etag()).faults())
                .as("the number stays given").containsExactly("number: document-other");
        assertThat(post(SECRETARIAT, path(decided) + "/announcement", notice, "If-Match", decided.etag()).status()).as("the same notice").isEqualTo(200);
        assertThat(get(SECRETARIAT, "/announcements/" + noticeId).body().get("appointments").findValues("name")).extracting(JsonNode::asString)
                .as("its wording is not written again, and what it covers is").containsExactlyInAnyOrder("", "示例·留", "示例·新");
        assertThat(get(SECRETARIAT, "/announcements/" + noticeId).body().get("text").toString()).doesNotContain("示例");
    }

    @Test
    @Tag("SCH-8")
    void aNoticeThatDismissesAPredecessorForgetsThemToo() {
        Answer former = decided("示例·前任", "13900000241");
        Answer latter = announce(decided("示例·后任", "13900000242"), notice("示例免〔2026〕" + units + "号", "任命示例·后任为联络员，免去示例·前任的联络员职务。"));
        UUID noticeId = Announcement.id(COUNTY, "示例免〔2026〕" + units + "号");
        assertThat(everythingAbout(noticeId, latter)).contains("示例·前任");
        erase(former);
        assertThat(everythingAbout(noticeId, latter)).doesNotContain("示例·前任").contains("示例·后任");
    }

    /** Whatever shows a notice: the list, its page, the printed document in both languages, a nomination that it covers, and what the store gives back. */
    private String everythingAbout(UUID noticeId, Answer nomination) {
        String path = "/announcements/" + noticeId;
        return get(SECRETARIAT, "/announcements?limit=200&programme=" + COUNTY).body().toString() + get(SECRETARIAT, path).body()
                + Pdf.read(download(SECRETARIAT, path + "/document")).text()
                + Pdf.read(download(SECRETARIAT, path + "/document", "Accept-Language", "en")).text() + get(SECRETARIAT, path(nomination)).body()
                + notices.find(noticeId).orElseThrow().state()
                + nominations.announcedBy(noticeId, null, 100).stream().map(covered -> covered.state().toString()).collect(Collectors.joining());
    }

    private void release(String held) {
        String etag = get(SECRETARIAT, "/seats/" + held).etag();
        assertThat(post(SECRETARIAT, "/seats/" + held + "/release", Map.of("until", "2026-09-10"), "If-Match", etag).status()).isEqualTo(200);
    }

    private void erase(Answer nomination) {
        String person = nomination.body().at("/candidate/personId").asString();
        assertThat(post(SECRETARIAT, "/persons/" + person + "/erase", Map.of("reason", "本人申请")).status()).isEqualTo(204);
    }

    @Test
    @Tag("ENT-1")
    @Tag("SCH-8")
    void anOutsidePersonIsAppointedWithTheAgencyTheyActFor() {
        Answer opened = open();
        Map<String, Object> outside = new HashMap<>(recommendation("示例·外", "13900000251"));
        outside.put("agency", "示例代理机构");
        assertThat(post(head, path(opened) + "/recommendation", outside, "If-Match", opened.etag()).faults()).containsExactly("agency: agency-not-outside");
        outside.put("origin", "OUTSIDE");
        Answer recommended = post(head, path(opened) + "/recommendation", outside, "If-Match", opened.etag());
        assertThat(recommended.body().at("/candidate/agency").asString()).isEqualTo("示例代理机构");
        assertThat(Pdf.read(download(head, path(recommended) + "/form")).text()).contains("外部人员", "所属机构 示例代理机构");
        TestTokens other = TestTokens.system("hr", "registry.read");
        assertThat(get(other, path(recommended)).body().at("/candidate/agency").isNull()).as("it may tell who it is").isTrue();
        assertThat(Pdf.read(download(other, path(recommended) + "/form")).text()).doesNotContain("示例代理机构");
        Answer decided = step(LEADER, step(SECRETARIAT, step(SECRETARIAT, recommended, "INTERVIEW", "SKIPPED", "人选熟悉"), "VET", "PASSED", null),
                "DECIDE", "PASSED", null);
        assertThat(decided.text("status")).isEqualTo("APPOINTED");
        JsonNode liaison = get(SECRETARIAT, "/liaisons?unit=" + decided.text("unitId")).body().get("items").get(0);
        assertThat(liaison.get("origin").asString() + liaison.get("agency").asString()).isEqualTo("OUTSIDE示例代理机构");
        assertThat(TestStack.get().traces().inStore(List.of("示例代理机构"))).as("sealed").isEmpty();
        release(seat);
        erase(decided);
        assertThat(get(SECRETARIAT, path(decided)).body().toString() + nominations.find(UUID.fromString(decided.text("id"))).orElseThrow().state())
                .doesNotContain("示例代理机构");
    }

    @Test
    @Tag("ANH-2")
    @Tag("ANH-7")
    void theLegalRepresentativeNamesTheLiaison() {
        assertThat(publish("registration-anhui").status()).isBetween(200, 201);
        Answer unit = post(OPERATOR, "/units", Map.of("code", "ANH-" + ++units, "name", "示例公司", "kind", "enterprise",
                "programmes", List.of("registration-anhui"), "foundedOn", "2026-07-01", "head", Map.of("name", "示例·经理", "mobile", "139000008%02d".formatted(units)),
                "legalRepresentative", Map.of("name", "示例·法人", "mobile", "139000009%02d".formatted(units))));
        TestTokens manager = TestTokens.person(UUID.fromString(unit.text("headId")));
        TestTokens representative = TestTokens.person(UUID.fromString(unit.text("legalRepresentativeId")));
        seat = get(OPERATOR, "/seats?unit=" + unit.text("id")).body().get("items").get(0).get("id").asString();
        Answer opened = post(representative, "/nominations", Map.of("seatId", seat));
        assertThat(opened.status()).isEqualTo(201);
        Map<String, Object> declared = Map.of("person", Map.of("name", "示例·联络员", "mobile", "13900000899"), "papers", List.of(paper("letter-of-appointment")),
                "findings", Stream.of("knows-enterprise", "knows-law", "uses-computer")
                        .map(condition -> Map.of("condition", condition, "met", true, "statement", "符合")).toList());
        assertThat(post(manager, path(opened) + "/recommendation", declared, "If-Match", opened.etag()).problem()).isEqualTo("not-entitled");
        Answer named = post(representative, path(opened) + "/recommendation", declared, "If-Match", opened.etag());
        assertThat(named.status()).isEqualTo(200);
        assertThat(step(TestTokens.secretariat("registration-anhui"), named, "DECIDE", "PASSED", null).text("status")).isEqualTo("APPOINTED");
    }

    @Test
    @Tag("ANH-8")
    @Tag("JCH-13")
    void aRecommendationThatCameOnPaperIsEnteredByTheOfficeAndCountsAsTheUnits() {
        assertThat(post(SECRETARIAT, "/nominations", Map.of("seatId", seat)).problem()).as("a path begins with the unit").isEqualTo("not-entitled");
        assertThat(post(head, "/nominations", Map.of("seatId", seat, "onPaper", true)).problem()).as("the counter is the office's").isEqualTo("not-entitled");
        Answer opened = post(SECRETARIAT, "/nominations", Map.of("seatId", seat, "onPaper", true));
        assertThat(opened.body().at("/opened/as").asString()).as("%s", opened.body()).isEqualTo("SECRETARIAT");
        Map<String, Object> recommendation = new HashMap<>(recommendation("示例·纸质", "13900000288"));
        recommendation.put("onPaper", Map.of("broughtBy", "示例·秘书"));
        assertThat(post(SECRETARIAT, path(opened) + "/recommendation", recommendation, "If-Match", opened.etag()).faults()).containsExactlyInAnyOrder(
                "onPaper.capacity: required", "onPaper.broughtOn: required", "onPaper.seenBy: paper-or-original");
        recommendation.put("onPaper", Map.of("broughtBy", "示例·秘书", "capacity", "办公室秘书", "broughtOn", "2026-09-08", "seenBy", "示例·窗口", "seenOn", "2026-09-08"));
        assertThat(post(head, path(opened) + "/recommendation", recommendation, "If-Match", opened.etag()).problem()).isEqualTo("not-entitled");
        Answer recommended = post(SECRETARIAT, path(opened) + "/recommendation", recommendation, "If-Match", opened.etag());
        assertThat(recommended.status()).as("%s", recommended.body()).isEqualTo(200);
        JsonNode step = recommended.body().at("/steps/0");
        assertThat(step.at("/signature/as").asString()).isEqualTo("UNIT_HEAD");
        assertThat(step.at("/signature/at").asString()).as("of the day on which it was brought").isEqualTo("2026-09-07T16:00:00Z");
        assertThat(step.at("/onPaper/broughtBy").asString()).isEqualTo("示例·秘书");
        assertThat(everythingStored()).doesNotContain("示例·窗口");
    }

    @Test
    @Tag("MOD-9")
    void anotherCandidateInvalidatesTheVetting() {
        Answer vetted = step(SECRETARIAT, step(SECRETARIAT, recommend(open(), "示例·甲", "13900000202"), "INTERVIEW", "PASSED", null), "VET", "PASSED", null);
        Answer changed = recommend(vetted, "示例·乙", "13900000203");
        assertThat(changed.body().get("round").asInt()).isEqualTo(2);
        assertThat(changed.body().at("/next/step").asString()).isEqualTo("INTERVIEW");
        assertThat(changed.body().get("steps")).hasSize(4);
        Answer early = step(LEADER, changed, "DECIDE", "PASSED", null);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem()).isEqualTo("nomination-not-the-turn");
        assertThat(early.text("detail")).contains("面谈");
    }

    @Test
    void ofTwoWhoOpenAtOnceOneGetsAConflictThatSaysWhy() throws Exception {
        Callable<Answer> opening = this::open;
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Answer> answers = both.invokeAll(List.of(opening, opening, opening, opening)).stream().map(Future::resultNow).toList();
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 409).extracting(Answer::problem).containsOnly("nomination-under-way");
        }
        assertThat(get(SECRETARIAT, "/nominations?seat=" + seat).body().get("items")).hasSize(1);
    }

    @Test
    void onlyWhomThePathNamesActsAndOnlyWhoMaySeeTheSeatSees() {
        Answer opened = open();
        Answer refused = post(SECRETARIAT, path(opened) + "/recommendation", recommendation("示例·丙", "13900000204"), "If-Match", opened.etag());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-entitled");
        assertThat(refused.text("detail")).contains("单位负责人");
        assertThat(everythingStored()).doesNotContain("13900000204");
        TestTokens stranger = TestTokens.person(UUID.randomUUID());
        assertThat(get(stranger, path(opened)).status()).isEqualTo(404);
        assertThat(get(stranger, "/nominations").body().get("items")).isEmpty();
        assertThat(get(stranger, "/nominations?seat=" + seat).body().get("items")).isEmpty();
        assertThat(post(stranger, "/nominations", Map.of("seatId", seat)).status()).isEqualTo(404);
        assertThat(get(TestTokens.secretariat("school"), path(opened)).status()).isEqualTo(404);
        assertThat(get(head, "/nominations").body().get("items").findValuesAsString("id")).contains(opened.text("id"));
        Answer recommended = recommend(opened, "示例·丁", "13900000205");
        assertThat(get(TestTokens.system("hr", "registry.read"), path(opened)).body().at("/candidate/name").isNull())
                .as("the roster is not published").isTrue();
        TestTokens candidate = TestTokens.person(UUID.fromString(recommended.body().at("/candidate/personId").asString()));
        assertThat(get(candidate, path(opened)).status()).isEqualTo(200);
    }

    @Test
    void aWrongRequestChangesNothing() {
        Answer opened = open();
        assertThat(post(head, path(opened) + "/recommendation", recommendation("示例·戊", "13900000206")).status()).isEqualTo(428);
        Map<String, Object> bare = Map.of("person", Map.of("name", "示例·戊", "mobile", "13900000206"), "findings",
                List.of(Map.of("condition", "in-post", "met", true, "statement", "在职")), "papers", List.of(paper("unit-proof")));
        Answer unproven = post(head, path(opened) + "/recommendation", bare, "If-Match", opened.etag());
        assertThat(unproven.status()).isEqualTo(400);
        assertThat(unproven.faults()).containsExactly("findings: finding-missing");
        Answer noPaper = post(head, path(opened) + "/recommendation", Map.of("person", Map.of("name", "示例·戊", "mobile", "13900000206"),
                "papers", List.of(Map.of("kind", "unit-proof", "fileName", "", "sha256", "12"))), "If-Match", opened.etag());
        assertThat(noPaper.faults()).containsExactly("papers[0].fileName: file-name", "papers[0].sha256: sha256");
        Answer step = post(SECRETARIAT, path(opened) + "/steps", Map.of("outcome", "PASSED"), "If-Match", opened.etag());
        assertThat(step.status()).isEqualTo(400);
        assertThat(get(head, path(opened)).etag()).isEqualTo(opened.etag());
        assertThat(everythingStored()).doesNotContain("13900000206");
        recommend(opened, "示例·己", "13900000207");
        assertThat(recommend(opened, "示例·庚", "13900000208").status()).as("an older version").isEqualTo(412);
    }

    @Test
    @Tag("JCH-13")
    void aStepThatIsNotDoneInTimeShowsAndIsToldOnce() {
        Answer opened = open();
        assertThat(nominations.overdueUntold(MUCH_LATER, 200)).extracting(nomination -> nomination.id().toString()).contains(opened.text("id"));
        nominations.change(UUID.fromString(opened.text("id")), nomination -> nomination.tellOverdue(MUCH_LATER));
        nominations.change(UUID.fromString(opened.text("id")), nomination -> nomination.tellOverdue(MUCH_LATER.plus(Duration.ofDays(1))));
        assertThat(nominations.overdueUntold(MUCH_LATER, 200)).extracting(nomination -> nomination.id().toString()).doesNotContain(opened.text("id"));
        await().untilAsserted(() -> assertThat(TestTopics.values(NominationStepOverdue.class))
                .filteredOn(late -> late.getNominationId().toString().equals(opened.text("id"))).singleElement()
                .satisfies(late -> assertThat(late.getDueAt()).isEqualTo("2026-09-23T15:59:59.999Z")));
        assertThat(get(SECRETARIAT, "/nominations?programme=" + COUNTY + "&overdue=true").body().get("items")).as("not by today's clock").isEmpty();
    }

    @Test
    void aWithdrawnNominationMakesRoomForAnother() {
        Answer opened = open();
        Answer withdrawn = post(head, path(opened) + "/withdrawal", Map.of("remark", "另有安排"), "If-Match", opened.etag());
        assertThat(withdrawn.text("status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.body().at("/conclusion/reason").asString()).isEqualTo("另有安排");
        Answer late = post(head, path(opened) + "/withdrawal", Map.of("remark", "另有安排"), "If-Match", withdrawn.etag());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("detail")).isEqualTo("该推荐任命已撤回，不能再办理此事项。");
        assertThat(open().body().get("ordinal").asInt()).isEqualTo(2);
        assertThat(get(SECRETARIAT, "/nominations?programme=%s&seat=%s&status=WITHDRAWN".formatted(COUNTY, seat)).body().get("items")).hasSize(1);
    }

    @Test
    void whyANominationEndedIsSaidInTheReadersLanguage() {
        Answer opened = open();
        Answer withdrawn = post(head, path(opened) + "/withdrawal", Map.of("remark", "另有安排"), "If-Match", opened.etag());
        assertThat(reason(withdrawn, "en")).isEqualTo("STATED 另有安排");
        kept(withdrawn, new Update().set("state.parts.conclusion.by", Conclusion.REGISTRY).set("state.parts.conclusion.ground", "SEAT_CLOSED")
                .unset("state.parts.conclusion.reason"));
        assertThat(reason(withdrawn, "en")).isEqualTo("SEAT_CLOSED no programme asks for the seat any more");
        assertThat(reason(withdrawn, "zh")).isEqualTo("SEAT_CLOSED 已没有制度要求设立该席位");
        assertThat(Pdf.read(download(head, path(withdrawn) + "/form")).text()).contains("已撤回：已没有制度要求设立该席位");
    }

    private void kept(Answer nomination, Update otherwise) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(nomination.text("id"))), otherwise, "nominations");
    }

    @Test
    @Tag("MOD-8")
    void theProofOfACandidateIsAnUploadedFileThatTheCandidateDoesNotOpen() {
        Answer opened = open();
        String file = uploadFile(head, "资格证书.txt", "证书").text("id");
        Map<String, Object> recommendation = new HashMap<>(recommendation("示例·辛", "13900000208"));
        recommendation.put("findings", List.of(Map.of("condition", "in-post", "met", true, "statement", "在职三年"),
                Map.of("condition", "certificate", "met", true, "paper", Map.of("kind", "certificate", "file", file))));
        Answer recommended = post(head, path(opened) + "/recommendation", recommendation, "If-Match", opened.etag());
        assertThat(recommended.body().at("/candidate/findings/1/proof/paper/fileName").asString()).isEqualTo("资格证书.txt");
        assertThat(new String(download(SECRETARIAT, "/files/" + file), StandardCharsets.UTF_8)).isEqualTo("证书");
        TestTokens candidate = TestTokens.person(UUID.fromString(recommended.body().at("/candidate/personId").asString()));
        assertThat(get(candidate, "/files/" + file).status()).isEqualTo(404);
    }

    private String reason(Answer nomination, String language) {
        JsonNode conclusion = send("GET", head, path(nomination), null, null, "Accept-Language", language).body().get("conclusion");
        return conclusion.get("ground").asString() + " " + conclusion.get("reason").asString();
    }

    private Answer announced(String name, String mobile, String number) {
        return announce(decided(name, mobile), notice(number, "经研究决定，任命下列人员为联络员。\n特此公布。"));
    }

    private Answer announce(Answer decided, Map<String, Object> notice) {
        Answer announced = post(SECRETARIAT, path(decided) + "/announcement", notice, "If-Match", decided.etag());
        assertThat(announced.status()).isEqualTo(200);
        return announced;
    }

    private Answer decided(String name, String mobile) {
        return step(LEADER, step(SECRETARIAT, step(SECRETARIAT, recommend(open(), name, mobile), "INTERVIEW", "SKIPPED", "人选熟悉"), "VET", "PASSED", null),
                "DECIDE", "PASSED", null);
    }

    private static Map<String, Object> notice(String number, String text) {
        return Map.of("number", number, "date", "2026-09-10", "title", Map.of("zh", "关于联络员任职的通知", "en", "Notice of appointments"),
                "text", Map.of("zh", text, "en", "The following are appointed as liaisons."));
    }

    private Answer open() {
        return post(head, "/nominations", Map.of("seatId", seat));
    }

    private Answer recommend(Answer nomination, String name, String mobile) {
        return post(head, path(nomination) + "/recommendation", recommendation(name, mobile), "If-Match", nomination.etag());
    }

    private static Map<String, Object> recommendation(String name, String mobile) {
        return Map.of("person", Map.of("name", name, "mobile", mobile), "papers", List.of(paper("unit-proof")), "findings", List.of(
                Map.of("condition", "in-post", "met", true, "statement", "在职三年"),
                Map.of("condition", "certificate", "met", true, "paper", paper("certificate"))));
    }

    private Answer step(TestTokens who, Answer nomination, String step, String outcome, @Nullable String remark) {
        Map<String, Object> body = remark == null ? Map.of("step", step, "outcome", outcome) : Map.of("step", step, "outcome", outcome, "remark", remark);
        return post(who, path(nomination) + "/steps", body, "If-Match", nomination.etag());
    }

    private static Map<String, Object> paper(String kind) {
        return Map.of("kind", kind, "fileName", kind + ".pdf", "sha256", "0123456789abcdef".repeat(4));
    }

    private static String path(Answer nomination) {
        return "/nominations/" + nomination.text("id");
    }

    private static List<NominationChanged> changesOf(String nomination) {
        return TestTopics.values(NominationChanged.class).stream().filter(change -> change.getNominationId().toString().equals(nomination)).toList();
    }
}
