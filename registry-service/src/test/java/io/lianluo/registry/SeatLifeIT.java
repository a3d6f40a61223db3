package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.ProposalAnswer;
import io.lianluo.events.registry.v1.ProposalAnswered;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.VacancyOverdue;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** Tests the life of a seat over several days, from vacancy and appointment to transfer and handover. */
@Import(SeatLifeIT.PassingTime.class)
class SeatLifeIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat(ASSOCIATION);
    private static final TestClock CLOCK = new TestClock(Instant.parse("2026-09-10T02:00:00Z"));
    private static final String STRICT = """
            programme: strict
            title: {zh: 示例制度, en: Example}
            authority: {unit: bureau, office: secretariat}
            in-force: 2026-01-01
            calendar: cn
            roster: published
            article: 1
            articles:
              - {number: 1, asks: {zh: 设联络员, en: There is a liaison}}
              - {number: 5, asks: {zh: 可以代行, en: A liaison may stand in}}
            seats:
              - id: only
                title: {zh: 示例席位, en: Example}
                for: [strict-unit]
                holders: 1
                candidates: [own-unit, outside]
                fill-within: 5 working days
                stable: {changes: 1, within: year}
                article: 1
            appointment:
              handover:
                - {id: files, text: {zh: 档案, en: Files}}
                - {id: contacts, text: {zh: 联系名单, en: Contacts}}
            delegation: {of: unit-head, at-most: 30 days, article: 5}
            sanctions:
              - {id: dismissal, title: {zh: 解聘, en: Dismissal}, hearing: 10 working days, effect: dismissed, article: 1}
            duties: []
            """;
    private static final Duration A_FEW_SWEEPS = Duration.ofSeconds(30);
    private static int units;

    private String unit;
    private String seat;

    @TestConfiguration(proxyBeanMethods = false)
    static class PassingTime {

        @Bean
        @Primary
        Clock passing() {
            return CLOCK;
        }
    }

    @BeforeEach
    void aVacantSeat() {
        publish(ASSOCIATION);
        unit = found("L-" + ++units);
        seat = seatOf(unit);
    }

    @Test
    @Tag("JCH-13")
    void anAppointmentDatedAheadShowsAsComingCanBeRevokedAndIsTakenUpOnItsDay() {
        String path = "/seats/" + seat + "/coming/";
        String tomorrow = LocalDate.parse(today()).plusDays(1).toString();
        Map<String, Object> body = Map.of("person", Map.of("name", "示例·来者", "mobile", "13800000291"), "since", tomorrow, "reason", "TAKEN_OVER");
        assertThat(post(SECRETARIAT, path + "appointment", Map.of("person", Map.of("name", "示例·来者", "mobile", "13800000291"), "since", today(), "reason", "TAKEN_OVER"),
                "If-Match", etagOfSeat()).faults()).containsExactly("since: not-ahead");
        Answer ahead = post(SECRETARIAT, path + "appointment", body, "If-Match", etagOfSeat());
        assertThat(ahead.status()).as(ahead.body().toString()).isEqualTo(200);
        assertThat(ahead.body().at("/coming/0/on").asString()).isEqualTo(tomorrow);
        assertThat(ahead.body().at("/coming/0/act").asString()).isEqualTo("APPOINTMENT");
        assertThat(ahead.body().at("/coming/0/name").asString()).isEqualTo("示例·来者");
        assertThat(everythingStored()).doesNotContain("示例·来者");
        assertThat(post(OPERATOR, "/persons/" + ahead.body().at("/coming/0/personId").asString() + "/erase", Map.of("reason", "申请")).status())
                .as("nobody is erased who is to be appointed").isEqualTo(409);
        assertThat(post(SECRETARIAT, path + "appointment", body, "If-Match", etagOfSeat()).problem()).isEqualTo("seat-change-coming");
        Answer revoked = post(SECRETARIAT, path + "revocation", Map.of(), "If-Match", etagOfSeat());
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.body().get("coming")).isEmpty();
        assertThat(post(SECRETARIAT, path + "revocation", Map.of(), "If-Match", etagOfSeat()).problem()).isEqualTo("seat-nothing-coming");

        post(SECRETARIAT, path + "appointment", body, "If-Match", etagOfSeat());
        assertThat(ofSeat()).extracting(SeatChanged::getChange).as("nobody else is told before").doesNotContain(SeatChange.FILLED);
        CLOCK.pass(Duration.ofDays(1));
        await().untilAsserted(() -> assertThat(ofSeat().getLast().getChange()).isEqualTo(SeatChange.FILLED));
        assertThat(ofSeat().getLast().getHolder().getSince()).hasToString(tomorrow);
    }

    @Test
    @Tag("JCH-13")
    void anOfficeDatesARetirementWithItsSuccessorAndPutsTheDayOfTheHandoverRight() {
        LocalDate today = LocalDate.parse(today());
        String path = "/seats/" + seat + "/coming/";
        Answer retiring = appoint(seat, "示例·老李", "13800000292", "2026-07-01");
        String former = retiring.text("id");
        assertThat(post(SECRETARIAT, path + "release", Map.of("until", today.plusDays(1).toString(), "reason", "退休"), "If-Match", etagOfSeat()).status()).isEqualTo(200);
        Map<String, Object> successor = Map.of("person", Map.of("name", "示例·小王", "mobile", "13800000293"), "since", today.plusDays(2).toString(),
                "reason", "DECISION", "decision", "示例发〔2026〕12号");
        assertThat(post(SECRETARIAT, path + "appointment", successor, "If-Match", etagOfSeat()).body().get("coming").findValuesAsString("act")).containsExactly("RELEASE", "APPOINTMENT");
        assertThat(post(SECRETARIAT, path + "revocation", Map.of("act", "APPOINTMENT"), "If-Match", etagOfSeat()).body().get("coming").findValuesAsString("act"))
                .as("the successor fell ill").containsExactly("RELEASE");
        assertThat(post(SECRETARIAT, path + "appointment", successor, "If-Match", etagOfSeat()).status()).isEqualTo(200);

        CLOCK.pass(Duration.ofDays(2));
        await().atMost(A_FEW_SWEEPS).untilAsserted(() -> assertThat(get(SECRETARIAT, "/seats/" + seat).body().at("/holder/since").asString()).isEqualTo(today.plusDays(2).toString()));
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().get("coming")).isEmpty();
        assertThat(get(SECRETARIAT, "/seats/" + seat + "/holder?on=" + today.plusDays(1)).text("liaisonId")).isEqualTo(former);

        assertThat(acts(SECRETARIAT)).contains("RELEASE_DATED_AHEAD", "APPOINTMENT_DATED_AHEAD", "APPOINTMENT_REVOKED", "RELEASED").endsWith("APPOINTED");
        assertThat(acts(TestTokens.person(UUID.fromString(retiring.text("personId"))))).as("a former liaison").contains("RELEASED", "APPOINTED")
                .doesNotContain("RELEASE_DATED_AHEAD", "APPOINTMENT_DATED_AHEAD", "APPOINTMENT_REVOKED");
    }

    private List<String> acts(TestTokens reader) {
        return get(reader, "/seats/" + seat + "/history").body().get("acts").findValuesAsString("kind");
    }

    @Test
    @Tag("MOD-1")
    void aHandoverOnTheWrongDayIsPutRightForBothAtOnce() {
        String former = appoint(seat, "示例·交者", "13800000294", "2026-07-01").text("id");
        String successor = appoint(seat, "示例·接者", "13800000295", "2026-08-10").text("id");
        String corrections = "/seats/" + seat + "/corrections";
        assertThat(post(SECRETARIAT, corrections, Map.of("liaisonId", successor, "handover", true, "since", "2026-08-03", "until", "2026-08-04", "reason", "笔误"),
                "If-Match", etagOfSeat()).faults()).containsExactly("until: handover-until");
        assertThat(post(SECRETARIAT, corrections, Map.of("handover", true, "since", "2026-08-03", "reason", "笔误"), "If-Match", etagOfSeat()).faults())
                .containsExactly("liaisonId: required");
        assertThat(post(SECRETARIAT, corrections, Map.of("liaisonId", former, "handover", true, "since", "2026-08-03", "reason", "笔误"), "If-Match", etagOfSeat()).faults())
                .containsExactly("handover: not-handed-over");
        assertThat(post(SECRETARIAT, corrections, Map.of("liaisonId", successor, "handover", true, "since", "2026-08-03", "reason", "笔误"), "If-Match", etagOfSeat()).status())
                .isEqualTo(200);
        assertThat(get(SECRETARIAT, "/seats/" + seat + "/holder?on=2026-08-02").text("liaisonId")).isEqualTo(former);
        assertThat(get(SECRETARIAT, "/seats/" + seat + "/holder?on=2026-08-03").text("liaisonId")).isEqualTo(successor);
        await().untilAsserted(() -> assertThat(ofLiaison(former).getLast().getUntil()).isEqualTo("2026-08-02"));
        assertThat(ofLiaison(successor).getLast().getSince()).isEqualTo("2026-08-03");
    }

    private String etagOfSeat() {
        return get(SECRETARIAT, "/seats/" + seat).etag();
    }

    @Test
    @Tag("ENT-1")
    @Tag("MOD-1")
    void whoHeldItOnADayIsAnsweredAsWasKnownOnAnother() {
        String first = appoint(seat, "示例·李", "13800000201", "2026-07-01").text("id");
        String before = today();
        tomorrow();
        Answer corrected = post(SECRETARIAT, "/seats/" + seat + "/corrections", Map.of("liaisonId", first, "since", "2026-07-15",
                "reason", "任命文件载明自十五日起"), "If-Match", etag());
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(holder("on=2026-07-05&asKnownAt=" + before).text("liaisonId")).isEqualTo(first);
        assertThat(holder("on=2026-07-05").body().get("liaisonId").isNull()).as("as known now").isTrue();
        Answer now = holder("on=2026-07-20");
        assertThat(now.text("kind")).isEqualTo("CORRECTED");
        assertThat(now.text("reason")).isEqualTo("任命文件载明自十五日起");
        assertThat(now.text("recordedBy")).as("the secretariat, by name").isNotEqualTo("registry");

        assertThat(post(SECRETARIAT, "/seats/" + seat + "/corrections", Map.of("person", Map.of("name", "示例·周", "mobile", "13800000202"),
                "since", "2026-07-02", "until", "2026-07-14", "reason", "补登"), "If-Match", etag()).status()).isEqualTo(200);
        String roster = "/liaisons?programme=%s&unit=%s&on=2026-07-05".formatted(ASSOCIATION, unit);
        assertThat(get(SECRETARIAT, roster).body().get("items").findValuesAsString("name")).containsExactly("示例·周");
        assertThat(get(SECRETARIAT, roster + "&asKnownAt=" + before).body().get("items").findValuesAsString("name")).containsExactly("示例·李");
        TestTokens former = TestTokens.person(UUID.fromString(get(SECRETARIAT, roster).body().at("/items/0/personId").asString()));
        assertThat(get(former, roster).body().get("items").findValuesAsString("name")).as("a former liaison").containsExactly("示例·周");
        await().untilAsserted(() -> assertThat(ofSeat()).extracting(SeatChanged::getChange).endsWith(SeatChange.CORRECTED, SeatChange.CORRECTED));
        assertThat(ofLiaison(first).getLast()).satisfies(known -> {
            assertThat(known.getChange()).isEqualTo(LiaisonChange.CORRECTED);
            assertThat(known.getSince()).isEqualTo("2026-07-15");
        });
    }

    @Test
    void aCorrectionNeedsAReasonAndDaysThatCanHaveBeen() {
        String first = appoint(seat, "示例·李", "13800000203", "2026-07-10").text("id");
        String path = "/seats/" + seat + "/corrections";
        assertThat(post(SECRETARIAT, path, Map.of("liaisonId", first, "since", "2026-07-02", "reason", ""), "If-Match", etag()).faults())
                .containsExactly("reason: required");
        assertThat(post(SECRETARIAT, path, Map.of("liaisonId", first, "since", "2027-07-02", "reason", "x"), "If-Match", etag()).faults())
                .containsExactly("since: in-the-future");
        assertThat(post(SECRETARIAT, path, Map.of("since", "2026-07-02", "until", "2026-07-03", "reason", "x"), "If-Match", etag()).faults())
                .containsExactly("person: person-or-id");
        assertThat(post(SECRETARIAT, path, Map.of("liaisonId", first, "since", "2026-07-02", "reason", "x")).status()).isEqualTo(428);
        assertThat(get(SECRETARIAT, "/seats/" + seat + "/holder?on=2026-13-01").status()).isEqualTo(400);
        assertThat(get(TestTokens.secretariat("school"), "/seats/" + seat + "/holder").status()).isEqualTo(404);
    }

    @Test
    void aSuspendedLiaisonsSeatIsUnattendedAndNotVacant() {
        String liaison = appoint(seat, "示例·赵", "13800000204", "2026-07-01").text("id");
        Answer suspended = act("suspension", Map.of("since", "2026-09-01", "reason", "停职检查"));
        assertThat(suspended.body().at("/unattended/reason").asString()).isEqualTo("停职检查");
        assertThat(suspended.body().get("vacantSince").isNull()).isTrue();
        assertThat(suspended.body().at("/holder/liaisonId").asString()).isEqualTo(liaison);
        assertThat(get(SECRETARIAT, "/liaisons?unit=%s&status=SUSPENDED".formatted(unit)).body().get("items")).hasSize(1);
        assertThat(act("suspension", Map.of("reason", "再次")).problem()).isEqualTo("liaison-suspended");
        await().untilAsserted(() -> assertThat(ofLiaison(liaison).getLast().getStatus()).isEqualTo(LiaisonStatus.SUSPENDED));
        assertThat(ofSeat().getLast().getUnattendedSince()).isEqualTo("2026-09-01");

        assertThat(act("resumption", Map.of("since", "2026-09-05")).body().get("unattended").isNull()).isTrue();
        assertThat(act("resumption", Map.of()).problem()).isEqualTo("liaison-not-suspended");
        await().untilAsserted(() -> assertThat(ofLiaison(liaison).getLast().getChange()).isEqualTo(LiaisonChange.RESUMED));
        assertThat(ofSeat().getLast().getUnattendedSince()).isNull();
    }

    @Test
    @Tag("JCH-3")
    void theCounterpartShowsAtTheSeatAndIsToldByPersonId() {
        Answer named = act("counterparts", Map.of("person", Map.of("name", "示例·登记科", "mobile", "13800000205"), "since", "2026-07-01"));
        String counterpart = named.body().at("/counterpart/personId").asString();
        await().untilAsserted(() -> assertThat(ofSeat().getLast().getCounterpartId()).hasToString(counterpart));
        assertThat(ofSeat().getLast().getChange()).isEqualTo(SeatChange.COUNTERPART_NAMED);
        assertThat(named.body().at("/counterpart/name").asString()).isEqualTo("示例·登记科");
        assertThat(named.body().at("/counterpart/telephone").isNull()).as("there is no office yet").isTrue();
        post(OPERATOR, "/offices", Map.of("programme", named.text("programme"), "kind", "SECRETARIAT", "telephone", "010-65120000"));
        String path = "/seats/" + named.text("id");
        assertThat(get(OPERATOR, path).body().at("/counterpart/telephone").asString()).as("of the secretariat").isEqualTo("010-65120000");
        Answer own = post(OPERATOR, "/offices", Map.of("programme", named.text("programme"), "kind", "LEADER", "telephone", "010-65120001"));
        post(OPERATOR, "/offices/" + own.text("id") + "/officers", Map.of("personId", counterpart));
        assertThat(get(OPERATOR, path).body().at("/counterpart/telephone").asString()).as("of their own office").isEqualTo("010-65120001");
    }

    @Test
    @Tag("HOS-10")
    @Tag("SCH-10")
    void aDismissalNamesTheDecisionThatItCarriesOut() {
        String strict = aSeatOf("strict");
        appointed(strict, "13800000206", Map.of("since", "2026-07-01"));
        String path = "/seats/" + strict + "/release";
        assertThat(actOn(path, strict, Map.of("ground", "DISMISSED", "reason", "严重失职")).faults()).containsExactly("decision: decision-required");
        Map<String, Object> dismissal = Map.of("ground", "DISMISSED", "reason", "严重失职", "decision", "示例发〔2026〕7号");
        Answer unheard = actOn(path, strict, dismissal);
        assertThat(unheard.status() + unheard.problem()).isEqualTo("409sanction-unheard");
        assertThat(get(OPERATOR, "/seats/" + strict).body().get("holder").isNull()).as("nothing changed").isFalse();
        String hearings = "/seats/" + strict + "/hearings";
        assertThat(actOn(hearings, strict, Map.of("sanction", "criticism", "on", "2026-09-01", "heardBy", "示例·主任", "statement", "已陈述")).faults())
                .containsExactly("sanction: hearing-sanction");
        assertThat(actOn(hearings, strict, Map.of("sanction", "dismissal", "on", "2026-09-01")).faults()).containsExactlyInAnyOrder("heardBy: required", "statement: required");
        assertThat(actOn(hearings, strict, Map.of("sanction", "dismissal", "on", "2026-09-01", "waived", true)).faults()).containsExactly("papers: hearing-waiver-paper");
        assertThat(actOn(hearings, strict, Map.of("sanction", "dismissal", "on", "2026-06-01", "heardBy", "示例·主任", "statement", "已陈述")).faults())
                .containsExactly("on: before-appointment");
        assertThat(actOn(hearings, strict, Map.of("sanction", "dismissal", "on", "2026-09-01", "heardBy", "示例·听取人", "statement", "认为处理过重")).status()).isEqualTo(200);
        assertThat(get(OPERATOR, hearings).body().findValuesAsString("statement")).containsExactly("认为处理过重");
        assertThat(TestStack.get().traces().inStore(List.of("示例·听取人", "认为处理过重"))).as("sealed").isEmpty();
        assertThat(get(OPERATOR, "/seats/" + strict + "/history").body().get("acts").findValuesAsString("kind")).contains("HEARD");
        Answer released = actOn(path, strict, dismissal);
        assertThat(released.status()).isEqualTo(200);
        var ended = get(OPERATOR, "/liaisons?unit=%s&status=RELEASED".formatted(released.text("unitId"))).body().get("items").get(0);
        assertThat(ended.get("ended").asString()).isEqualTo("DISMISSED");
        assertThat(ended.get("decision").asString()).isEqualTo("示例发〔2026〕7号");
    }

    @Test
    @Tag("SCH-10")
    void anAdjustmentSuspendsWhereTheSanctionOfTheProgrammeDoes() {
        publish("school");
        String school = post(OPERATOR, "/units", Map.of("code", "S-" + ++units, "name", "示例学校", "kind", "school", "programmes", List.of("school"),
                "foundedOn", "2026-07-01")).text("id");
        String head = get(OPERATOR, "/seats?unit=" + school).body().at("/items/0/id").asString();
        appointed(head, "13800000210", Map.of("since", "2026-07-01"));
        Answer released = actOn("/seats/" + head + "/release", head, Map.of("ground", "ADJUSTED", "decision", "示例发〔2026〕8号"));
        assertThat(released.status() + released.problem()).isEqualTo("409adjustment-suspends");
        assertThat(released.body().toString()).contains("第四部分第3项");
        Map<String, Object> suspension = Map.of("reason", "考核不合格，予以调整", "decision", "示例发〔2026〕8号");
        assertThat(actOn("/seats/" + head + "/suspension", head, suspension).problem()).isEqualTo("sanction-unheard");
        assertThat(actOn("/seats/" + head + "/hearings", head, Map.of("sanction", "adjustment", "on", "2026-09-03", "waived", true,
                "papers", List.of(Map.of("kind", "waiver", "fileName", "放弃申辩.pdf", "sha256", "0123456789abcdef".repeat(4))))).status()).isEqualTo(200);
        assertThat(actOn("/seats/" + head + "/suspension", head, suspension).status()).isEqualTo(200);
        assertThat(get(OPERATOR, "/seats/" + head).body().at("/unattended/reason").asString()).isEqualTo("考核不合格，予以调整");
    }

    @Test
    @Tag("HOS-10")
    void aProgrammeThatKnowsNoDismissalDismissesNobody() {
        appoint(seat, "示例·钱", "13800000209", "2026-07-01");
        assertThat(act("release", Map.of("ground", "DISMISSED", "decision", "示例发〔2026〕7号")).problem()).isEqualTo("dismissal-not-provided");
        assertThat(act("suspension", Map.of("reason", "处分", "decision", "示例发〔2026〕7号")).problem()).isEqualTo("suspension-not-provided");
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().get("holder").isNull()).isFalse();
    }

    @Test
    @Tag("JCH-13")
    @Tag("ENT-1")
    void aTransferTakesTheOtherSeatAndLeavesThisOneVacant() {
        Answer liaison = appoint(seat, "示例·吴", "13800000209", "2026-07-01");
        String elsewhere = found("L-" + ++units);
        String other = seatOf(elsewhere);
        Answer left = act("transfer", Map.of("seatId", other, "since", "2026-09-01", "reason", "工作需要"));
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text("vacantSince")).isEqualTo("2026-09-01");
        assertThat(get(SECRETARIAT, "/seats/" + other).body().at("/holder/personId").asString()).isEqualTo(liaison.text("personId"));
        await().untilAsserted(() -> assertThat(ofLiaison(liaison.text("id")).getLast().getChange()).isEqualTo(LiaisonChange.TRANSFERRED));

        appoint(seat, "示例·郑", "13800000210", "2026-09-02");
        Answer taken = act("transfer", Map.of("seatId", other));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("transfer-target-taken");
        assertThat(taken.body().get("articles").toString()).as("a member has one liaison").isEqualTo("[\"第三条\"]");
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().get("transferTo").isNull()).isTrue();
        assertThat(act("transfer", Map.of("seatId", seat, "since", "2026-09-05")).faults()).containsExactly("seatId: transfer-to-itself");
    }

    @Test
    @Tag("TZA-3")
    void aUnitAnswersTheAdviceToNameAnotherAndNothingFollowsByItself() {
        Answer liaison = appoint(seat, "示例·冯", "13800000211", "2026-07-01");
        UUID proposal = UUID.randomUUID();
        TestTopics.publish(proposal(proposal, liaison), 1);
        TestTopics.publish(proposal(proposal, liaison), 1);
        await().untilAsserted(() -> assertThat(proposals()).hasSize(1));
        String path = "/seats/" + seat + "/proposals/" + proposal + "/reply";
        assertThat(post(SECRETARIAT, path, Map.of("answer", "DECLINES")).faults()).containsExactly("reason: required");
        assertThat(post(TestTokens.person(UUID.fromString(liaison.text("personId"))), path, Map.of("answer", "NAMES_ANOTHER")).status())
                .as("the liaison in question").isEqualTo(403);
        assertThat(post(SECRETARIAT, path, Map.of("answer", "DECLINES", "reason", "已谈话改进"), "If-Match", STALE).status()).isEqualTo(412);
        assertThat(post(SECRETARIAT, path, Map.of("answer", "DECLINES", "reason", "已谈话改进")).status()).isEqualTo(200);
        assertThat(proposals().get(0).get("answer").asString()).isEqualTo("DECLINES");
        await().untilAsserted(() -> assertThat(TestTopics.values(ProposalAnswered.class)).filteredOn(told -> told.getProposalId().equals(proposal))
                .extracting(ProposalAnswered::getAnswer).as("told once, without its reason").containsExactly(ProposalAnswer.DECLINES));
        assertThat(proposals().get(0).get("because").asString()).isEqualTo("已谈话改进");
        assertThat(post(SECRETARIAT, path, Map.of("answer", "NAMES_ANOTHER")).problem()).isEqualTo("advice-answered");
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().at("/holder/liaisonId").asString()).as("nobody was replaced").isEqualTo(liaison.text("id"));

        TestTopics.publish(withdrawal(proposal, liaison), 2);
        await().untilAsserted(() -> assertThat(proposals()).isEmpty());
        assertThat(post(SECRETARIAT, path, Map.of("answer", "NAMES_ANOTHER")).problem()).isEqualTo("advice-not-standing");
        TestTopics.publish(proposal(proposal, liaison), 1);
        TestTopics.publish(proposal(proposal, liaison), 3);
        await().untilAsserted(() -> assertThat(proposals()).hasSize(1));
        assertThat(proposals().get(0).get("answer").isNull()).as("made again, to be answered again").isTrue();
    }

    @Test
    @Tag("JCH-13")
    void aVacancyHasATermInWorkingDaysAndIsToldOfOnceWhenItPasses() {
        String vacant = aSeatOf("strict");
        JsonNode term = get(OPERATOR, "/seats/" + vacant).body().get("vacancyTerm");
        assertThat(term.get("overdue").asBoolean()).isFalse();
        assertThat(term.get("calendarVersion").asString()).contains("cn/2026/1");
        assertThat(overdue(vacant)).isEmpty();
        CLOCK.pass(Duration.ofDays(14));
        await().atMost(A_FEW_SWEEPS).untilAsserted(() -> assertThat(overdue(vacant)).hasSize(1));
        assertThat(overdue(vacant).getFirst().getDueBy()).isEqualTo(term.get("dueBy").asString());
        assertThat(overdue(vacant).getFirst().getAssumed()).isEqualTo(term.get("assumed").asBoolean());
        tomorrow();
        assertThat(get(OPERATOR, "/seats/" + vacant).body().at("/vacancyTerm/overdue").asBoolean()).isTrue();
        String other = aSeatOf("strict");
        CLOCK.pass(Duration.ofDays(30));
        await().atMost(A_FEW_SWEEPS).untilAsserted(() -> assertThat(overdue(other)).hasSize(1));
        assertThat(overdue(vacant)).as("once for each vacancy").hasSize(1);
    }

    @Test
    @Tag("JCH-13")
    void aSuccessorsAppointmentOpensAHandoverThatThoseConcernedTick() {
        String held = aSeatOf("strict");
        Answer first = appointed(held, "13800000221", Map.of());
        Answer second = appointed(held, "13800000222", Map.of());
        String path = "/seats/%s/handovers".formatted(held);
        JsonNode handover = get(OPERATOR, path).body().get(0);
        assertThat(handover.get("from").asString()).isEqualTo(first.text("id"));
        assertThat(handover.get("open").asBoolean()).isTrue();
        assertThat(get(OPERATOR, "/handovers?programme=strict").body().get("items").findValuesAsString("seatId")).contains(held);
        String items = path + "/" + second.text("id") + "/items/";
        TestTokens predecessor = TestTokens.person(UUID.fromString(first.text("personId")));
        assertThat(post(predecessor, items + "files", Map.of(), "If-Match", STALE).status()).isEqualTo(412);
        assertThat(post(predecessor, items + "files", Map.of()).body().at("/items/0/doneBy").asString()).isEqualTo(first.text("personId"));
        assertThat(post(TestTokens.person(UUID.randomUUID()), items + "contacts", Map.of()).status()).as("somebody else").isEqualTo(404);
        assertThat(post(OPERATOR, items + "nothing", Map.of()).status()).isEqualTo(404);
        assertThat(post(TestTokens.person(UUID.fromString(second.text("personId"))), items + "contacts", Map.of()).body().get("open").asBoolean()).isFalse();
        assertThat(get(OPERATOR, "/handovers?programme=strict").body().get("items").findValuesAsString("seatId")).doesNotContain(held);
    }

    @Test
    @Tag("ANH-10")
    void frequentChangesShowAtTheSeatAndInAList() {
        String restless = aSeatOf("strict");
        String calm = aSeatOf("strict");
        for (int i = 0; i < 3; i++) {
            appointed(restless, "1380000023" + i, Map.of());
        }
        appointed(calm, "13800000233", Map.of());
        appointed(calm, "13800000234", Map.of());
        assertThat(get(OPERATOR, "/seats/" + restless).body().get("changes").asInt()).isEqualTo(2);
        assertThat(get(OPERATOR, "/seats/" + restless).body().get("unstable").asBoolean()).isTrue();
        assertThat(get(OPERATOR, "/seats/" + calm).body().get("unstable").asBoolean()).as("as often as allowed").isFalse();
        assertThat(get(OPERATOR, "/seats?programme=strict&unstable=true").body().get("items").findValuesAsString("id")).contains(restless)
                .doesNotContain(calm);
        assertThat(get(SECRETARIAT, "/seats?unstable=true").body().get("items")).as("no measure in this programme").isEmpty();
    }

    @Test
    @Tag("ENT-1")
    @Tag("MOD-10")
    void whereACandidateMayComeFromIsForTheProgrammeToSay() {
        String one = aSeatOf("strict");
        String other = aSeatOf("strict");
        assertThat(appointed(one, "13800000241", Map.of("origin", "OTHER_UNIT"))).satisfies(refused -> {
            assertThat(refused.faults()).containsExactly("origin: origin-not-admitted");
            assertThat(refused.body().at("/errors/0/articles").toString()).isEqualTo("[\"第一条\"]");
        });
        assertThat(appointed(one, "13800000241", Map.of("agency", "示例代理机构")).faults()).containsExactly("agency: agency-not-outside");
        Map<String, Object> outside = Map.of("origin", "OUTSIDE", "agency", "示例代理机构");
        Answer first = appointed(one, "13800000241", outside);
        Answer second = appointed(other, "13800000241", outside);
        assertThat(first.text("agency")).isEqualTo("示例代理机构");
        assertThat(second.text("personId")).as("one person").isEqualTo(first.text("personId"));
        assertThat(second.text("id")).as("each appointment on its own").isNotEqualTo(first.text("id"));
        assertThat(post(OPERATOR, "/seats/" + one + "/release", Map.of(), "If-Match", get(OPERATOR, "/seats/" + one).etag()).status()).isEqualTo(200);
        assertThat(get(OPERATOR, "/seats/" + other).body().at("/holder/liaisonId").asString()).isEqualTo(second.text("id"));
    }

    @Test
    @Tag("COM-7")
    void aLiaisonStandsInForTheHeadInNamedMattersAndForATime() {
        String held = aSeatOf("strict");
        appointed(held, "13800000251", Map.of());
        String path = "/seats/" + held + "/delegations";
        String today = today();
        assertThat(actOn(path, held, Map.of("areas", List.of("APPOINTMENTS"), "scope", "签收文件", "until", "2027-12-31"))).satisfies(refused -> {
            assertThat(refused.faults()).containsExactly("until: delegation-too-long");
            assertThat(refused.body().at("/errors/0/articles").toString()).isEqualTo("[\"第五条\"]");
        });
        assertThat(actOn(path, held, Map.of("areas", List.of("APPOINTMENTS"), "scope", " ", "until", today)).faults()).containsExactly("scope: required");
        Answer given = actOn(path, held, Map.of("areas", List.of("APPOINTMENTS"), "scope", "签收文件", "until", today));
        assertThat(given.body().at("/delegation/scope").asString()).isEqualTo("签收文件");
        assertThat(actOn(path, held, Map.of("areas", List.of("APPOINTMENTS"), "scope", "签收文件", "until", today)).faults()).containsExactly("from: delegated-already");
        Answer revoked = actOn(path + "/" + given.body().at("/delegation/id").asString() + "/revocation", held, Map.of());
        assertThat(revoked.body().get("delegation").isNull()).isTrue();
        assertThat(post(SECRETARIAT, "/seats/" + seat + "/delegations", Map.of("areas", List.of("APPOINTMENTS"), "scope", "x", "until", today), "If-Match", etag()).problem())
                .as("a programme without delegation").isEqualTo("delegation-not-provided");
    }

    @Test
    @Tag("MOD-1")
    void theHistoryOfASeatReadsAsSentencesForWhoeverMayKnowOfIt() {
        Answer head = post(SECRETARIAT, "/units", Map.of("code", "L-" + ++units, "name", "示例会员", "kind", "member-unit", "programmes", List.of(ASSOCIATION),
                "foundedOn", "2026-07-01", "head", Map.of("name", "示例·负责人", "mobile", "1380007%04d".formatted(units))));
        seat = seatOf(head.text("id"));
        TestTokens clerk = TestTokens.person(UUID.fromString(head.text("headId"))).office("secretariat:" + ASSOCIATION);
        String today = today();
        Answer liaison = post(clerk, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·李", "mobile", "1380008%04d".formatted(units)),
                "since", today, "reason", "DECISION", "decision", "示例发〔2026〕9号"), "If-Match", etag());
        String path = "/seats/" + seat + "/history";
        String day = LocalDate.parse(today).format(DateTimeFormatter.ofPattern("yyyy年M月d日"));

        JsonNode appointed = get(SECRETARIAT, path).body().get("acts").get(1);
        assertThat(appointed.get("kind").asString()).isEqualTo("APPOINTED");
        assertThat(appointed.get("sentence").asString()).isEqualTo(day + "，示例·负责人（汽车流通行业协会秘书处）任命示例·李为联络员，依据第三条（文号：示例发〔2026〕9号）。");
        assertThat(appointed.at("/articles/0/en").asString()).isEqualTo("art. 3");
        assertThat(appointed.get("recordedBy").asString()).isEqualTo(head.text("headId"));
        TestTokens self = TestTokens.person(UUID.fromString(liaison.text("personId")));
        assertThat(send("GET", self, path, null, null, "Accept-Language", "en").body().get("acts").get(1).get("sentence").asString())
                .as("who acted is not the liaison's to know").matches("On " + today + " Secretariat of the auto trade association appointed 示例·李 as liaison, under art. 3 \\(decision 示例发〔2026〕9号\\)\\.");
        assertThat(get(TestTokens.person(UUID.randomUUID()), path).status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoActAtOnceOneWinsAndTheOtherIsToldWhy() throws InterruptedException {
        String etag = etag();
        CountDownLatch together = new CountDownLatch(1);
        List<CompletableFuture<Answer>> both = Stream.of("13800000207", "13800000208").map(mobile -> CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·" + mobile, "mobile", mobile),
                    "since", "2026-07-01", "reason", "TAKEN_OVER"), "If-Match", etag);
        })).toList();
        together.countDown();
        List<Answer> answers = both.stream().map(CompletableFuture::join).sorted(Comparator.comparing(Answer::status)).toList();
        assertThat(answers).extracting(Answer::status).containsExactly(201, 412);
        assertThat(answers.getLast().text("detail")).isNotBlank();
        assertThat(get(SECRETARIAT, "/liaisons?unit=" + unit).body().get("items").findValuesAsString("id")).containsExactly(answers.getFirst().text("id"));
    }

    private String aSeatOf(String programme) {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", STRICT).status()).isIn(200, 201);
        String id = post(OPERATOR, "/units", Map.of("code", "S-" + ++units, "name", "示例单位", "kind", "strict-unit", "programmes", List.of(programme),
                "foundedOn", "2026-07-01", "head", Map.of("name", "示例·单位负责人", "mobile", "1380006%04d".formatted(units)))).text("id");
        return get(OPERATOR, "/seats?unit=" + id).body().get("items").get(0).get("id").asString();
    }

    private Answer appointed(String where, String mobile, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("person", Map.of("name", "示例·" + mobile, "mobile", mobile));
        body.put("reason", "TAKEN_OVER");
        return post(OPERATOR, "/seats/" + where + "/appointments", body, "If-Match", get(OPERATOR, "/seats/" + where).etag());
    }

    private Answer actOn(String path, String where, Map<String, Object> body) {
        return post(OPERATOR, path, body, "If-Match", get(OPERATOR, "/seats/" + where).etag());
    }

    private static List<VacancyOverdue> overdue(String seatId) {
        return TestTopics.values(VacancyOverdue.class).stream().filter(told -> told.getSeatId().toString().equals(seatId)).toList();
    }

    private JsonNode proposals() {
        return get(SECRETARIAT, "/seats/" + seat).body().get("proposals");
    }

    private ReplacementProposed proposal(UUID id, Answer liaison) {
        return new ReplacementProposed(id, ASSOCIATION, 1, "two-in-a-row", new LocalizedText("两次", "twice"), UUID.fromString(seat), UUID.fromString(unit),
                UUID.fromString(liaison.text("id")), UUID.fromString(liaison.text("personId")), List.of(), Instant.parse("2026-09-09T00:00:00Z"), null);
    }

    private ReplacementWithdrawn withdrawal(UUID id, Answer liaison) {
        return new ReplacementWithdrawn(id, ASSOCIATION, UUID.fromString(seat), UUID.fromString(unit), UUID.fromString(liaison.text("id")),
                UUID.fromString(liaison.text("personId")), new LocalizedText("已更正", "corrected"), Instant.parse("2026-09-09T00:00:00Z"));
    }

    private Answer holder(String query) {
        return get(SECRETARIAT, "/seats/" + seat + "/holder?" + query);
    }

    private Answer act(String verb, Map<String, Object> body) {
        return post(SECRETARIAT, "/seats/" + seat + "/" + verb, body, "If-Match", etag());
    }

    private Answer appoint(String where, String name, String mobile, String since) {
        return post(SECRETARIAT, "/seats/" + where + "/appointments", new HashMap<>(Map.of("person", Map.of("name", name, "mobile", mobile),
                "since", since, "reason", "TAKEN_OVER")), "If-Match", get(SECRETARIAT, "/seats/" + where).etag());
    }

    private String found(String code) {
        return post(SECRETARIAT, "/units", Map.of("code", code, "name", "示例会员", "kind", "member-unit",
                "programmes", List.of(ASSOCIATION), "foundedOn", "2026-07-01")).text("id");
    }

    private String seatOf(String unitId) {
        return get(SECRETARIAT, "/seats?unit=" + unitId).body().get("items").get(0).get("id").asString();
    }

    private String etag() {
        return get(SECRETARIAT, "/seats/" + seat).etag();
    }

    private static String today() {
        return LocalDate.now(CLOCK.withZone(TestClock.ZONE)).toString();
    }

    private static void tomorrow() {
        CLOCK.pass(Duration.ofDays(1));
    }

    private List<SeatChanged> ofSeat() {
        return TestTopics.values(SeatChanged.class).stream().filter(told -> told.getSeatId().toString().equals(seat)).toList();
    }

    private static List<LiaisonChanged> ofLiaison(String id) {
        return TestTopics.values(LiaisonChanged.class).stream().filter(told -> told.getLiaisonId().toString().equals(id)).toList();
    }
}
