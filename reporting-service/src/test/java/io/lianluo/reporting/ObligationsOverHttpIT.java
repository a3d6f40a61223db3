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

import com.jayway.jsonpath.JsonPath;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.nio.charset.StandardCharsets;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

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

    private RestTestClient.ResponseSpec get(TestTokens who, String path) {
        return client.get().uri("/api/v1" + path).header(HttpHeaders.AUTHORIZATION, "Bearer " + TestStack.get().token(who)).exchange();
    }

    private RestTestClient.ResponseSpec post(TestTokens who, String path, String json, String... headers) {
        var request = client.post().uri("/api/v1" + path).header(HttpHeaders.AUTHORIZATION, "Bearer " + TestStack.get().token(who))
                .contentType(MediaType.APPLICATION_JSON);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.body(json).exchange();
    }

    private static String body(RestTestClient.ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);
    }

    private List<String> read(TestTokens who, String query, String field) {
        return JsonPath.read(body(get(who, "/obligations?limit=200" + query).expectStatus().isOk()), "$.items[*]." + field);
    }

    /** Lin's obligation for the month, or Lin's for the day. */
    private String linsObligation(String period) {
        List<String> found = JsonPath.read(body(get(secretariat(), "/obligations?seat=" + linsSeat)), "$.items[?(@.period=='" + period + "')].id");
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
            String page = body(get(secretariat(), "/obligations?programme=" + programme + "&limit=2" + cursor));
            paged.addAll(JsonPath.<List<String>>read(page, "$.items[*].id"));
            @Nullable String next = JsonPath.read(page, "$.next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(paged).isEqualTo(all).hasSize(8);
    }

    @Test
    void oneIsSeenInFullWithItsVersion() {
        get(person(lin), "/obligations/" + monthly()).expectStatus().isOk().expectHeader().exists(HttpHeaders.ETAG).expectBody()
                .jsonPath("$.status").isEqualTo("OPEN")
                .jsonPath("$.personId").isEqualTo(lin.toString())
                .jsonPath("$.dueAt").isEqualTo("2026-10-13T15:59:59.999Z")
                .jsonPath("$.calendarVersion").isEqualTo("cn/2026/1")
                .jsonPath("$.parts[1]").isEqualTo("plan");
    }

    @Test
    void whatDoesNotConcernThemDoesNotExistForThem() {
        for (TestTokens who : List.of(stranger, person(wang), TestTokens.secretariat("another"))) {
            get(who, "/obligations/" + monthly()).expectStatus().isNotFound().expectBody()
                    .jsonPath("$.type").isEqualTo("urn:lianluo:problem:not-found");
        }
    }

    @Test
    void theSummaryIsForThoseInChargeOfAProgramme() {
        get(secretariat(), "/summary").expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(1)
                .jsonPath("$[0].programme").isEqualTo(programme)
                .jsonPath("$[0].open").isEqualTo(4)
                .jsonPath("$[0].overdue").isEqualTo(4)
                .jsonPath("$[0].overdueVacant").isEqualTo(0)
                .jsonPath("$[0].handedIn").isEqualTo(0);
        get(TestTokens.operator(), "/summary").expectStatus().isOk().expectBody().jsonPath("$[?(@.programme=='" + programme + "')]").exists();
        get(person(lin), "/summary").expectStatus().isForbidden();
    }

    @Test
    void theInterfaceIsDescribed() {
        client.get().uri("/api/v1/openapi").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.paths['/api/v1/obligations/{id}/report'].post.summary").exists();
    }


    @Test
    @Tag("HOS-6")
    void handsInByTheLiaisonInTimeIsToldToOthers() {
        String id = monthly();
        List<String> tags = new ArrayList<>();
        get(person(lin), "/obligations/" + id).expectHeader().value(HttpHeaders.ETAG, tags::add);
        post(person(lin), report(id), BOTH_PARTS).expectStatus().isOk().expectHeader().value(HttpHeaders.ETAG, tags::add).expectBody()
                .jsonPath("$.status").isEqualTo("HANDED_IN")
                .jsonPath("$.late").isEqualTo(false)
                .jsonPath("$.report.by").isEqualTo(lin.toString())
                .jsonPath("$.report.parts.plan").isEqualTo("下月演练");
        assertThat(tags).as("another version").hasSize(2).doesNotHaveDuplicates();

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
        post(person(lin), report(linsObligation("2026-09-09")), "{\"text\": \"补报\"}").expectStatus().isOk().expectBody()
                .jsonPath("$.status").isEqualTo("HANDED_IN").jsonPath("$.late").isEqualTo(true);
    }

    @Test
    void handsInOnBehalfByTheUnitsHeadOrTheSecretariat() {
        post(person(head), report(linsObligation("2026-09-09")), "{\"nil\": true}").expectStatus().isOk().expectBody()
                .jsonPath("$.status").isEqualTo("NIL_RETURN").jsonPath("$.report.by").isEqualTo(head.toString())
                .jsonPath("$.personId").isEqualTo(lin.toString());
        post(secretariat(), report(linsObligation("2026-09-10")), "{\"text\": \"代报\"}").expectStatus().isOk();
    }

    @Test
    void handsInNotByThoseWhoMayOnlyReadAndNotByThoseWhoMayNotEvenThat() {
        String id = monthly();
        List<Object> before = traces();
        post(auditor(), report(id), BOTH_PARTS).expectStatus().isForbidden().expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:not-yours-to-hand-in");
        post(person(director), report(id), BOTH_PARTS).expectStatus().isForbidden();
        for (TestTokens who : List.of(stranger, person(wang), person(linsPredecessor), TestTokens.secretariat("another"))) {
            post(who, report(id), BOTH_PARTS).expectStatus().isNotFound();
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void handsInOnlyOnce() {
        String id = monthly();
        post(person(lin), report(id), BOTH_PARTS).expectStatus().isOk();
        List<Object> before = traces();

        post(person(lin), report(id), BOTH_PARTS).expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:obligation-closed")
                .jsonPath("$.detail").isEqualTo("该任务的状态是“已提交”，不能再提交、免除或更改。");
        post(person(lin), report(id), BOTH_PARTS, HttpHeaders.ACCEPT_LANGUAGE, "en").expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.detail").isEqualTo("The obligation is handed in; nothing can be handed in, excused or changed any more.");
        post(secretariat(), "/obligations/" + id + "/excuse", "{\"reason\": \"停电\"}").expectStatus().isEqualTo(409);
        assertThat(states()).isEqualTo(before.getFirst());
    }

    @Test
    void handsInOnlyTheVersionThatWasRead() {
        String id = monthly();
        List<Object> before = traces();
        post(person(lin), report(id), BOTH_PARTS, HttpHeaders.IF_MATCH, "\"7\"").expectStatus().isEqualTo(412).expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:precondition-failed");
        assertThat(traces()).isEqualTo(before);
        post(person(lin), report(id), BOTH_PARTS, HttpHeaders.IF_MATCH, "\"1\"").expectStatus().isOk();
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
        post(secretariat(), "/obligations/" + id + "/excuse", "{\"reason\": \"系统停机\"}").expectStatus().isOk().expectBody()
                .jsonPath("$.status").isEqualTo("EXCUSED").jsonPath("$.excuse.reason").isEqualTo("系统停机");
    }

    @Test
    void excusesNotByOthersAndNotWithoutAReason() {
        String id = linsObligation("2026-08");
        List<Object> before = traces();
        post(person(lin), "/obligations/" + id + "/excuse", "{\"reason\": \"忙\"}").expectStatus().isForbidden();
        post(TestTokens.secretariat("another"), "/obligations/" + id + "/excuse", "{\"reason\": \"忙\"}").expectStatus().isNotFound();
        post(secretariat(), "/obligations/" + id + "/excuse", "{\"reason\": \" \"}").expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors[0].field").isEqualTo("reason").jsonPath("$.errors[0].rule").isEqualTo("required");
        assertThat(traces()).isEqualTo(before);
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
        post(secretariat(), "/obligations", named(linsSeat, wangsSeat)).expectStatus().isCreated().expectBody()
                .jsonPath("$.length()").isEqualTo(2)
                .jsonPath("$[0].title.zh").isEqualTo("约稿")
                .jsonPath("$[0].dueAt").isEqualTo("2026-09-30T10:00:00Z")
                .jsonPath("$[0].personId").isEqualTo(lin.toString());
        post(secretariat(), "/obligations", asking("\"all\": true")).expectStatus().isCreated().expectBody().jsonPath("$.length()").isEqualTo(2);
    }

    @Test
    @Tag("TZA-9")
    void askingIsDueByTheDutysTermWhereNoneIsSaid() {
        post(secretariat(), "/obligations", "{\"programme\": \"%s\", \"duty\": \"unit-news\", \"seats\": [\"%s\"]}".formatted(programme, linsSeat))
                .expectStatus().isCreated().expectBody().jsonPath("$[0].dueAt").isEqualTo("2026-09-17T15:59:59.999Z");
    }

    @Test
    void askingUnderTheSameKeyOpensNothingMore() {
        String first = body(post(secretariat(), "/obligations", named(linsSeat), "Idempotency-Key", "k1").expectStatus().isCreated());
        List<Object> before = traces();
        String again = body(post(secretariat(), "/obligations", named(linsSeat), "Idempotency-Key", "k1").expectStatus().isCreated());
        post(secretariat(), "/obligations", named(wangsSeat), "Idempotency-Key", "k1").expectStatus().isEqualTo(422);
        assertThat(again).isEqualTo(first);
        assertThat(states()).isEqualTo(before.getFirst());
    }

    /** A crash leaves some seats asked and the key without an answer; the same request later completes what it began. */
    @Test
    void askingUnderTheSameKeyCompletesWhatBrokeOff() {
        String first = JsonPath.read(body(post(secretariat(), "/obligations", named(linsSeat), "Idempotency-Key", "k2")), "$[0].id");
        mongo.dropCollection("idempotency");

        List<String> again = JsonPath.read(body(post(secretariat(), "/obligations", named(linsSeat, wangsSeat), "Idempotency-Key", "k2")), "$[*].id");

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
        post(TestTokens.secretariat("another"), "/obligations", named(linsSeat)).expectStatus().isForbidden();
        post(auditor(), "/obligations", named(linsSeat)).expectStatus().isForbidden();
        post(person(lin), "/obligations", named(linsSeat)).expectStatus().isForbidden();
        assertThat(traces()).isEqualTo(before);
    }

    /** A 400 that names field and rule, with a message that is more than the rule's name. */
    private static void assertRefused(RestTestClient.ResponseSpec refused, String json, String expected) {
        String answer = body(refused.expectStatus().isBadRequest());
        String rule = JsonPath.read(answer, "$.errors[0].rule");
        assertThat(JsonPath.read(answer, "$.errors[0].field") + " " + rule).as(json).isEqualTo(expected);
        assertThat(JsonPath.<String>read(answer, "$.errors[0].message")).as(json).isNotBlank().isNotEqualTo(rule);
    }

    @Test
    void whoeverHasNoValidTokenGetsNowhere() {
        get(person(lin).expired(), "/obligations").expectStatus().isUnauthorized();
        get(person(lin).scope("meeting.read"), "/obligations").expectStatus().isForbidden();
        get(TestTokens.system("statistics", "meeting.read"), "/obligations").expectStatus().isForbidden();
        client.get().uri("/api/v1/obligations").exchange().expectStatus().isUnauthorized();
    }
}
