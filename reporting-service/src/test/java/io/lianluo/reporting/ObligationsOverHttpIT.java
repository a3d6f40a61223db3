package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.commissionedItem;
import static io.lianluo.reporting.RegistrySays.dailyExchange;
import static io.lianluo.reporting.RegistrySays.liaison;
import static io.lianluo.reporting.RegistrySays.monthlyReport;
import static io.lianluo.reporting.RegistrySays.programme;
import static io.lianluo.reporting.RegistrySays.seat;
import static io.lianluo.reporting.RegistrySays.unit;
import static io.lianluo.reporting.RegistrySays.unitNews;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Tests what persons and secretariats do with obligations, over HTTP and with real tokens. */
class ObligationsOverHttpIT extends ReportingTest {

    private final UUID lin = UUID.randomUUID();
    private final UUID linsPredecessor = UUID.randomUUID();
    private final UUID wang = UUID.randomUUID();
    private final UUID head = UUID.randomUUID();
    private final UUID director = UUID.randomUUID();
    private final TestTokens stranger = TestTokens.person(UUID.randomUUID());

    @Autowired
    private MongoOperations mongo;

    private String programme;
    private UUID linsSeat;
    private UUID wangsSeat;

    /** A hospital with two departments: Lin's, which has a head, and Wang's; a director stands above both. */
    @BeforeEach
    void aHospital() {
        clock.set(NOW);
        programme = "hospital-" + UUID.randomUUID();
        linsSeat = UUID.randomUUID();
        wangsSeat = UUID.randomUUID();
        UUID hospital = UUID.randomUUID();
        UUID linsUnit = UUID.randomUUID();
        UUID wangsUnit = UUID.randomUUID();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport(), dailyExchange(), commissionedItem(), unitNews()));
        TestTopics.publish(unit(hospital, null, director));
        TestTopics.publish(unit(linsUnit, hospital, head));
        TestTopics.publish(unit(wangsUnit, hospital, null));
        TestTopics.publish(liaison(UUID.randomUUID(), linsPredecessor, linsSeat, linsUnit, programme, "2026-08-01", "2026-08-31"));
        TestTopics.publish(liaison(UUID.randomUUID(), lin, linsSeat, linsUnit, programme, "2026-09-01", null));
        TestTopics.publish(liaison(UUID.randomUUID(), wang, wangsSeat, wangsUnit, programme, "2026-09-01", null));
        TestTopics.publish(seat(linsSeat, programme, linsUnit, "2026-08-01", null, null));
        TestTopics.publish(seat(wangsSeat, programme, wangsUnit, "2026-09-10", null, null));
        untilHandled();
        sweep();
    }

    private TestTokens secretariat() {
        return TestTokens.secretariat(programme);
    }

    private TestTokens auditor() {
        return TestTokens.person(UUID.randomUUID()).office("auditor:" + programme);
    }

    private static TestTokens person(UUID person) {
        return TestTokens.person(person);
    }

    private Answer get(TestTokens who, String path) {
        return new TestApi(port, who).get(path);
    }

    private Answer post(TestTokens who, String path, String json, String... headers) {
        return new TestApi(port, who).post(path, json, headers);
    }

    /** Tells of an answer that it has a status, and under these pointers these values; under {@code length} how many items it has. */
    private static void expect(Answer answer, int status, Object... says) {
        assertThat(answer.status()).isEqualTo(status);
        for (int i = 0; i < says.length; i += 2) {
            String found = says[i].equals("length") ? String.valueOf(answer.body().size()) : answer.body().at((String) says[i]).asString();
            assertThat(found).as("%s of %s", says[i], answer.body()).isEqualTo(says[i + 1].toString());
        }
    }

    private List<String> read(TestTokens who, String query, String field) {
        return items(get(who, "/obligations?limit=200" + query), field);
    }

    private static List<String> items(Answer page, String field) {
        assertThat(page.status()).isEqualTo(200);
        return page.body().path("items").valueStream().map(item -> item.path(field).asString()).toList();
    }

    /** Lin's obligation for the month, or Lin's for the day. */
    private String linsObligation(String period) {
        List<String> found = get(secretariat(), "/obligations?seat=" + linsSeat).body().path("items").valueStream()
                .filter(item -> item.path("period").asString().equals(period)).map(item -> item.path("id").asString()).toList();
        assertThat(found).as("obligations for " + period).hasSize(1);
        return found.getFirst();
    }

    private String monthly() {
        return linsObligation("2026-09");
    }

    private static String report(String id) {
        return "/obligations/" + id + "/report";
    }

    private static final String BOTH_PARTS = """
            {"parts": {"summary": "完成交流四次", "plan": "下月演练"}}""";

    /** Everything that is stored and told, to be compared. */
    private List<Object> traces() {
        await().until(() -> documents().noneMatch(one -> !one.getList("outbox", Document.class).isEmpty()));
        return List.of(states(), TestTopics.consume(ObligationChanged.class).size());
    }

    private List<Object> states() {
        return documents().<Object>map(one -> List.of(one.get("_id"), one.get("version"), one.get("state"))).toList();
    }

    private Stream<Document> documents() {
        return mongo.findAll(Document.class, "obligations").stream();
    }


    @Test
    void eachSeesWhatConcernsThem() {
        String mine = "&programme=" + programme;
        assertThat(read(person(lin), mine, "seatId")).containsOnly(linsSeat.toString());
        assertThat(read(person(wang), mine, "seatId")).containsOnly(wangsSeat.toString());
        assertThat(read(person(head), mine, "seatId")).containsOnly(linsSeat.toString());
        assertThat(read(person(director), mine, "seatId")).containsOnly(linsSeat.toString(), wangsSeat.toString());
        assertThat(read(secretariat(), mine, "seatId")).containsOnly(linsSeat.toString(), wangsSeat.toString());
        assertThat(read(auditor(), mine, "seatId")).hasSize(read(secretariat(), mine, "seatId").size());
        assertThat(read(TestTokens.operator(), mine, "seatId")).hasSize(read(secretariat(), mine, "seatId").size());
        assertThat(read(TestTokens.system("statistics", "reporting.read"), mine, "seatId")).hasSize(read(secretariat(), mine, "seatId").size());
        assertThat(read(stranger, mine, "seatId")).isEmpty();
        assertThat(read(TestTokens.secretariat("another"), mine, "seatId")).isEmpty();
    }

    @Test
    void aPredecessorSeesOnlyWhatFellDueInTheirTime() {
        assertThat(read(person(linsPredecessor), "&programme=" + programme, "period")).isEmpty();
        clock.set(NOW.minusSeconds(86_400 * 20));
        assertThat(read(person(linsPredecessor), "&programme=" + programme, "period")).as("while the seat was theirs").isNotEmpty();
    }

    @Test
    void filtersNarrowWhatIsSeen() {
        assertThat(read(secretariat(), "&seat=" + linsSeat + "&duty=monthly-report", "period")).containsExactly("2026-08", "2026-09");
        assertThat(read(secretariat(), "&seat=" + linsSeat + "&status=MISSING", "period"))
                .containsExactlyInAnyOrder("2026-08", "2026-09-07", "2026-09-08", "2026-09-09");
    }

    @Test
    void pagesLeadThroughAllWithoutRepeating() {
        List<String> all = read(secretariat(), "&programme=" + programme, "id");
        List<String> paged = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            Answer page = get(secretariat(), "/obligations?programme=" + programme + "&limit=2" + cursor);
            paged.addAll(items(page, "id"));
            JsonNode next = page.body().path("next");
            cursor = next.isNull() ? null : "&cursor=" + next.asString();
        }
        assertThat(paged).isEqualTo(all).hasSize(8);
    }

    @Test
    void oneIsSeenInFullWithItsVersion() {
        Answer one = get(person(lin), "/obligations/" + monthly());
        assertThat(one.etag()).isNotNull();
        expect(one, 200, "/status", "OPEN", "/personId", lin, "/dueAt", "2026-10-13T15:59:59.999Z", "/calendarVersion", "cn/2026/1", "/parts/1", "plan");
    }

    @Test
    void whatDoesNotConcernThemDoesNotExistForThem() {
        for (TestTokens who : List.of(stranger, person(wang), TestTokens.secretariat("another"))) {
            expect(get(who, "/obligations/" + monthly()), 404, "/type", "urn:lianluo:problem:not-found");
        }
    }

    @Test
    void theSummaryIsForThoseInChargeOfAProgramme() {
        expect(get(secretariat(), "/summary"), 200, "length", 1, "/0/programme", programme, "/0/open", 4, "/0/overdue", 4,
                "/0/overdueVacant", 0, "/0/handedIn", 0);
        assertThat(get(TestTokens.operator(), "/summary").body().valueStream()).anyMatch(tally -> tally.path("programme").asString().equals(programme));
        expect(get(person(lin), "/summary"), 403);
    }

    @Test
    void theInterfaceIsDescribed() {
        expect(get(stranger, "/openapi"), 200, "/paths/~1api~1v1~1obligations~1{id}~1report/post/operationId", "handInReport");
    }


    @Test
    @Tag("HOS-6")
    void handsInByTheLiaisonInTimeIsToldToOthers() {
        String id = monthly();
        String before = get(person(lin), "/obligations/" + id).etag();
        Answer handedIn = post(person(lin), report(id), BOTH_PARTS);
        expect(handedIn, 200, "/status", "HANDED_IN", "/late", false, "/report/by", lin, "/report/parts/plan", "下月演练");
        assertThat(handedIn.etag()).as("another version").isNotNull().isNotEqualTo(before);

        await().untilAsserted(() -> assertThat(TestTopics.values(ObligationChanged.class))
                .filteredOn(one -> one.getObligationId().toString().equals(id)).last()
                .satisfies(told -> {
                    assertThat(told.getChange()).isEqualTo(ObligationChange.HANDED_IN);
                    assertThat(told.getHandedInAt()).isEqualTo(NOW);
                }));
    }

    @Test
    @Tag("TZA-3")
    void handsInLateAfterItWasFoundMissing() {
        expect(post(person(lin), report(linsObligation("2026-09-09")), "{\"text\": \"补报\"}"), 200, "/status", "HANDED_IN", "/late", true);
    }

    @Test
    void handsInOnBehalfByTheUnitsHeadOrTheSecretariat() {
        expect(post(person(head), report(linsObligation("2026-09-09")), "{\"nil\": true}"), 200, "/status", "NIL_RETURN",
                "/report/by", head.toString(), "/personId", lin.toString());
        expect(post(secretariat(), report(linsObligation("2026-09-10")), "{\"text\": \"代报\"}"), 200);
    }

    @Test
    void handsInNotByThoseWhoMayOnlyReadAndNotByThoseWhoMayNotEvenThat() {
        String id = monthly();
        List<Object> before = traces();
        expect(post(auditor(), report(id), BOTH_PARTS), 403, "/type", "urn:lianluo:problem:not-yours-to-hand-in", "/articles/0", "第四条第（一）项");
        expect(post(person(director), report(id), BOTH_PARTS), 403);
        for (TestTokens who : List.of(stranger, person(wang), person(linsPredecessor), TestTokens.secretariat("another"))) {
            expect(post(who, report(id), BOTH_PARTS), 404);
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void handsInOnlyOnce() {
        String id = monthly();
        expect(post(person(lin), report(id), BOTH_PARTS), 200);
        List<Object> before = traces();

        expect(post(person(lin), report(id), BOTH_PARTS), 409, "/type", "urn:lianluo:problem:obligation-closed",
                "/detail", "该任务的状态是“已提交”，不能再提交、免除或更改。");
        expect(post(person(lin), report(id), BOTH_PARTS, HttpHeaders.ACCEPT_LANGUAGE, "en"), 409,
                "/detail", "The obligation is handed in; nothing can be handed in, excused or changed any more.");
        expect(post(secretariat(), "/obligations/" + id + "/excuse", "{\"reason\": \"停电\"}"), 409);
        assertThat(states()).isEqualTo(before.getFirst());
    }

    @Test
    void handsInOnlyTheVersionThatWasRead() {
        String id = monthly();
        List<Object> before = traces();
        expect(post(person(lin), report(id), BOTH_PARTS, HttpHeaders.IF_MATCH, "\"7\""), 412, "/type", "urn:lianluo:problem:precondition-failed");
        assertThat(traces()).isEqualTo(before);
        expect(post(person(lin), report(id), BOTH_PARTS, HttpHeaders.IF_MATCH, "\"1\""), 200);
    }

    private static Map<String, String> wrongReports() {
        return Map.ofEntries(
                Map.entry("{\"parts\": {\"summary\": \"x\"}}", "parts.plan part-required"),
                Map.entry("{\"parts\": {\"summary\": \"x\", \"plan\": \"  \"}}", "parts.plan part-required"),
                Map.entry("{\"parts\": {\"summary\": \"x\", \"plan\": null}}", "parts.plan part-required"),
                Map.entry("{\"parts\": {\"summary\": \"x\", \"plan\": \"y\", \"a.$b\": \"z\"}}", "parts.a.$b part-unknown"),
                Map.entry("{\"parts\": {\"summary\": \"x\", \"plan\": \"" + "长".repeat(20_001) + "\"}}", "parts.plan too-long"),
                Map.entry("{\"nil\": true}", "nil nil-return-not-allowed"),
                Map.entry("{\"nil\": true, \"text\": \"x\"}", "nil nil-return-with-content"),
                Map.entry("{\"parts\": \"x\"}", "parts object"),
                Map.entry("{\"nil\": \"yes\"}", "nil boolean"),
                Map.entry("{\"part\": {}}", "part unknown-field"),
                Map.entry("{\"parts\": {", "body json"),
                Map.entry("", "body required"));
    }

    @Test
    @Tag("HOS-6")
    void handsInNothingThatDoesNotFulfilTheObligation() {
        String id = monthly();
        List<Object> before = traces();
        wrongReports().forEach((json, expected) -> assertRefused(post(person(lin), report(id), json), json, expected));
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void excusesByTheSecretariatWithAReason() {
        String id = linsObligation("2026-08");
        expect(post(secretariat(), "/obligations/" + id + "/excuse", "{\"reason\": \"系统停机\"}"), 200, "/status", "EXCUSED", "/excuse/reason", "系统停机");
    }

    @Test
    void excusesNotByOthersAndNotWithoutAReason() {
        String id = linsObligation("2026-08");
        List<Object> before = traces();
        expect(post(person(lin), "/obligations/" + id + "/excuse", "{\"reason\": \"忙\"}"), 403);
        expect(post(TestTokens.secretariat("another"), "/obligations/" + id + "/excuse", "{\"reason\": \"忙\"}"), 404);
        expect(post(secretariat(), "/obligations/" + id + "/excuse", "{\"reason\": \" \"}"), 400,
                "/errors/0/field", "reason", "/errors/0/rule", "required");
        assertThat(traces()).isEqualTo(before);
    }


    private static String because(String reason) {
        return "{\"reason\": \"%s\"}".formatted(reason);
    }

    @Test
    @Tag("TZA-3")
    void theLiaisonAsksToBeExcusedAndSeesWhatWasDecided() {
        String path = "/obligations/" + monthly();
        expect(post(person(lin), path + "/excuse-request", because("住院")), 200, "/status", "OPEN", "/excuseAskedAt", NOW,
                "/excuseRequests/0/outcome", "WAITING", "/excuseRequests/0/inTime", true, "/excuseRequests/0/reason", "住院");
        assertThat(read(secretariat(), "&excuseAsked=true", "id")).containsExactly(monthly());
        assertThat(read(person(lin), "&excuseAsked=false", "id")).doesNotContain(monthly());
        expect(get(secretariat(), "/summary"), 200, "/0/excuseAsked", 1);
        expect(post(person(lin), path + "/excuse-request", because("住院")), 409, "/type", "urn:lianluo:problem:excuse-asked-already");

        expect(post(secretariat(), path + "/excuse-refusal", because("可由同事代交")), 200, "/status", "OPEN", "/excuseAskedAt", "");
        expect(get(person(lin), path), 200, "/excuseRequests/0/outcome", "REFUSED", "/excuseRequests/0/answer", "可由同事代交");
        expect(post(secretariat(), path + "/excuse-refusal", because("可由同事代交")), 409, "/type", "urn:lianluo:problem:excuse-not-asked");

        expect(post(person(head), path + "/excuse-request", because("科室搬迁")), 200);
        expect(post(secretariat(), path + "/excuse", because("情况属实")), 200, "/status", "EXCUSED", "/excuseRequests/1/outcome", "GRANTED");
        expect(get(person(lin), path), 200, "/excuseRequests/1/answer", "情况属实");
    }

    @Test
    @Tag("TZA-3")
    void whoAskedTakesItBackWhileItWaitsAndNobodyElseDoes() {
        String path = "/obligations/" + monthly();
        String back = path + "/excuse-withdrawal";
        expect(post(person(lin), back, ""), 409, "/type", "urn:lianluo:problem:excuse-not-asked");
        expect(post(person(lin), path + "/excuse-request", because("住院")), 200);
        expect(post(person(head), back, ""), 403, "/type", "urn:lianluo:problem:not-yours-to-withdraw");
        expect(post(secretariat(), back, ""), 403, "/type", "urn:lianluo:problem:not-yours-to-withdraw");
        expect(post(person(wang), back, ""), 404);
        expect(post(person(lin), back, "", HttpHeaders.IF_MATCH, "\"7\""), 412);
        assertThat(read(secretariat(), "&excuseAsked=true", "id")).containsExactly(monthly());
        expect(post(person(lin), back, ""), 200, "/status", "OPEN", "/excuseAskedAt", "", "/excuseRequests/0/outcome", "WITHDRAWN");
        assertThat(read(secretariat(), "&excuseAsked=true", "id")).isEmpty();
        expect(post(person(lin), back, ""), 409, "/type", "urn:lianluo:problem:excuse-not-asked");
        expect(post(person(lin), path + "/excuse-request", because("仍在住院")), 200, "/excuseRequests/1/outcome", "WAITING");
        expect(post(secretariat(), path + "/excuse", because("情况属实")), 200, "/excuseRequests/0/outcome", "WITHDRAWN", "/excuseRequests/1/outcome", "GRANTED");
        expect(post(person(lin), back, ""), 409, "/type", "urn:lianluo:problem:obligation-closed");
    }

    @Test
    @Tag("TZA-3")
    void whatWasAskedInTimeIsNotFoundMissingBeforeItIsAnswered() {
        String daily = linsObligation("2026-09-10");
        expect(post(person(lin), "/obligations/" + daily + "/excuse-request", because("停电")), 200);
        clock.set(NOW.plusSeconds(86_400));
        sweep();
        expect(get(person(lin), "/obligations/" + daily), 200, "/status", "OPEN");
        expect(post(secretariat(), "/obligations/" + daily + "/excuse-refusal", because("次日已恢复")), 200);
        sweep();
        expect(get(person(lin), "/obligations/" + daily), 200, "/status", "MISSING", "/personId", lin);
    }

    @Test
    void asksToBeExcusedOnlyForOneselfOrTheSeatAndIsAnsweredByTheSecretariatAlone() {
        String path = "/obligations/" + monthly();
        List<Object> before = traces();
        for (TestTokens who : List.of(secretariat(), auditor(), person(director))) {
            expect(post(who, path + "/excuse-request", because("忙")), 403, "/type", "urn:lianluo:problem:not-yours-to-ask-excuse", "/articles/0", "第四条第（一）项");
        }
        for (TestTokens who : List.of(stranger, person(wang), person(linsPredecessor), TestTokens.secretariat("another"))) {
            expect(post(who, path + "/excuse-request", because("忙")), 404);
        }
        expect(post(person(lin), path + "/excuse-refusal", because("忙")), 403);
        expect(post(auditor(), path + "/excuse-refusal", because("忙")), 403);
        expect(post(TestTokens.secretariat("another"), path + "/excuse-refusal", because("忙")), 404);
        assertRefused(post(person(lin), path + "/excuse-request", because(" ")), "no reason", "reason required");
        expect(post(person(lin), path + "/excuse-request", because("忙"), HttpHeaders.IF_MATCH, "\"7\""), 412);
        assertThat(traces()).isEqualTo(before);
    }

    private static String onPaper(String content, String broughtOn, String seenBy) {
        return """
                {%s, "onPaper": {"broughtBy": "示例·王", "capacity": "科室秘书", "broughtOn": "%s"%s}}""".formatted(content, broughtOn, seenBy);
    }

    @Test
    @Tag("ANH-8")
    void theSecretariatEntersWhatCameOnPaperAndTheDayOnWhichItWasBroughtCounts() {
        String seen = ", \"seenBy\": \"示例·窗口\", \"seenOn\": \"2026-09-09\"";
        String path = report(linsObligation("2026-09-09"));
        assertRefused(post(secretariat(), path, onPaper("\"text\": \"稿件\"", "2026-09-09", "")), "unseen", "onPaper.seenBy paper-or-original");
        assertRefused(post(secretariat(), path, onPaper("\"text\": \"稿件\"", "2026-09-11", seen)), "tomorrow", "onPaper.broughtOn in-the-future");
        assertRefused(post(secretariat(), path, onPaper("\"text\": \"稿件\"", "2026-09-08", seen)), "before it was owed", "onPaper.broughtOn brought-before-owed");
        expect(post(person(lin), path, onPaper("\"text\": \"稿件\"", "2026-09-09", seen)), 403);
        expect(post(secretariat(), path, onPaper("\"text\": \"稿件\"", "2026-09-09", seen)), 200, "/status", "HANDED_IN", "/late", false, "/personId", lin,
                "/report/onPaper/broughtBy", "示例·王", "/report/onPaper/original/by", "示例·窗口", "/report/onPaper/enteredAt", NOW);

        expect(post(secretariat(), "/obligations/" + monthly() + "/excuse-request", onPaper("\"reason\": \"住院\"", "2026-09-09", seen)), 200,
                "/excuseRequests/0/inTime", true, "/excuseRequests/0/onPaper/capacity", "科室秘书");
        assertThat(documents().map(Document::toJson)).noneMatch(json -> json.contains("示例·王") || json.contains("示例·窗口"));
    }

    @Test
    void nothingThatSomebodyWroteStandsInTheStoreAsItIs() {
        expect(post(person(lin), "/obligations/" + monthly() + "/excuse-request", because("住院三周")), 200);
        expect(post(secretariat(), "/obligations/" + monthly() + "/excuse-refusal", because("请同事代为提交")), 200);
        expect(post(person(lin), report(monthly()), BOTH_PARTS), 200, "/report/parts/plan", "下月演练");
        expect(post(secretariat(), "/obligations/" + linsObligation("2026-08") + "/excuse", because("系统停机三天")), 200);
        assertThat(documents().map(Document::toJson)).noneMatch(json -> json.contains("住院三周") || json.contains("请同事代为提交") || json.contains("下月演练")
                || json.contains("系统停机三天"));
    }

    private String asking(String seats) {
        return """
                {"programme": "%s", "duty": "commissioned-item", %s, "title": {"zh": "约稿", "en": "An item"}, "dueAt": "2026-09-30T18:00:00+08:00"}"""
                .formatted(programme, seats);
    }

    private String named(UUID... seats) {
        return asking("\"seats\": " + Stream.of(seats).map(seat -> "\"" + seat + "\"").toList());
    }

    @Test
    @Tag("TZA-3")
    void askingOpensOneObligationForEachSeat() {
        expect(post(secretariat(), "/obligations", named(linsSeat, wangsSeat)), 201, "length", 2,
                "/0/title/zh", "约稿", "/0/dueAt", "2026-09-30T10:00:00Z", "/0/personId", lin.toString());
        expect(post(secretariat(), "/obligations", asking("\"all\": true")), 201, "length", 2);
    }

    @Test
    @Tag("TZA-9")
    void askingIsDueByTheDutysTermWhereNoneIsSaid() {
        expect(post(secretariat(), "/obligations", "{\"programme\": \"%s\", \"duty\": \"unit-news\", \"seats\": [\"%s\"]}".formatted(programme, linsSeat)),
                201, "/0/dueAt", "2026-09-17T15:59:59.999Z");
    }

    @Test
    void askingUnderTheSameKeyOpensNothingMore() {
        Answer first = post(secretariat(), "/obligations", named(linsSeat), "Idempotency-Key", "k1");
        List<Object> before = traces();
        Answer again = post(secretariat(), "/obligations", named(linsSeat), "Idempotency-Key", "k1");
        expect(post(secretariat(), "/obligations", named(wangsSeat), "Idempotency-Key", "k1"), 422);
        assertThat(List.of(first.status(), again.status())).containsOnly(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(states()).isEqualTo(before.getFirst());
    }

    /** A crash leaves some seats asked and the key without an answer; the same request later completes what it began. */
    @Test
    void askingUnderTheSameKeyCompletesWhatBrokeOff() {
        String first = post(secretariat(), "/obligations", named(linsSeat), "Idempotency-Key", "k2").body().at("/0/id").asString();
        mongo.dropCollection("idempotency");

        List<String> again = post(secretariat(), "/obligations", named(linsSeat, wangsSeat), "Idempotency-Key", "k2").body().valueStream()
                .map(asked -> asked.path("id").asString()).toList();

        assertThat(again).hasSize(2).contains(first);
        assertThat(read(secretariat(), "&programme=" + programme + "&duty=commissioned-item", "id")).hasSize(2);
    }

    private Map<String, String> wrongRequests() {
        String valid = named(linsSeat);
        return Map.ofEntries(
                Map.entry("seats seats-or-all", valid.replace("\"title\"", "\"all\": true, \"title\"")),
                Map.entry("seats[0] seat-does-not-owe", named(UUID.randomUUID())),
                Map.entry("seats[1] uuid", asking("\"seats\": [\"" + linsSeat + "\", \"x\"]")),
                Map.entry("seats size", asking("\"seats\": []")),
                Map.entry("duty duty-recurs", valid.replace("commissioned-item", "monthly-report")),
                Map.entry("duty duty-unknown", valid.replace("commissioned-item", "poem")),
                Map.entry("dueAt due-passed", valid.replace("2026-09-30", "2026-09-09")),
                Map.entry("dueAt due-too-far", valid.replace("2026-09-30", "2199-09-30")),
                Map.entry("dueAt year", valid.replace("2026-09-30", "2999-09-30")),
                Map.entry("dueAt due-required", valid.replaceAll(", \"dueAt\": \"[^\"]*\"", "")),
                Map.entry("dueAt date-time", valid.replace("2026-09-30", "2026-02-30")),
                Map.entry("title.zh required", valid.replace("约稿", "")),
                Map.entry("colour unknown-field", valid.replace("\"title\"", "\"colour\": 1, \"title\"")));
    }

    @Test
    void askingIsRefusedWithFieldAndRuleAndWithoutATrace() {
        List<Object> before = traces();
        wrongRequests().forEach((expected, json) -> assertRefused(post(secretariat(), "/obligations", json), json, expected));
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void askingIsForTheSecretariatOfTheProgrammeAlone() {
        List<Object> before = traces();
        expect(post(TestTokens.secretariat("another"), "/obligations", named(linsSeat)), 403);
        expect(post(auditor(), "/obligations", named(linsSeat)), 403);
        expect(post(person(lin), "/obligations", named(linsSeat)), 403);
        assertThat(traces()).isEqualTo(before);
    }

    /** A 400 that names field and rule, with a message that is more than the rule's name. */
    private static void assertRefused(Answer refused, String json, String expected) {
        assertThat(refused.status()).as(json).isEqualTo(400);
        JsonNode error = refused.body().at("/errors/0");
        String rule = error.path("rule").asString();
        assertThat(error.path("field").asString() + " " + rule).as(json).isEqualTo(expected);
        assertThat(error.path("message").asString()).as(json).isNotBlank().isNotEqualTo(rule);
    }

    @Test
    void whoeverHasNoValidTokenGetsNowhere() {
        expect(get(person(lin).expired(), "/obligations"), 401);
        expect(get(person(lin).scope("meeting.read"), "/obligations"), 403);
        expect(get(TestTokens.system("statistics", "meeting.read"), "/obligations"), 403);
        assertThat(new TestApi(port, stranger).open("GET", "/api/v1/obligations").statusCode()).isEqualTo(401);
    }
}
