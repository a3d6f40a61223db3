package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.assessment.v1.ReplacementWithdrawn;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests that a liaison's archive holds what reporting, meeting, assessment and notification tell of this liaison, beside what the registry knows. */
@Tag("JCH-11")
class ArchiveIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat(ASSOCIATION);
    private static final LocalizedText TITLE = new LocalizedText("示例约稿", "Example item");
    private static int units;

    private Answer unit;
    private String seat;
    private Answer liaison;

    @BeforeEach
    void aLiaisonSinceJuly() {
        publish(ASSOCIATION);
        unit = post(SECRETARIAT, "/units", Map.of("code", "A-" + ++units, "name", "示例会员", "kind", "member-unit", "programmes",
                List.of(ASSOCIATION), "foundedOn", "2026-07-01", "head", Map.of("name", "示例·负责人", "mobile", "1380001%04d".formatted(units))));
        seat = get(SECRETARIAT, "/seats?unit=" + unit.text("id")).body().get("items").get(0).get("id").asString();
        liaison = appoint("1380002%04d".formatted(units), "2026-07-01");
    }

    @Test
    void whatALiaisonDidIsOnRecordOnceHoweverItIsTold() {
        UUID report = UUID.randomUUID();
        UUID excused = UUID.randomUUID();
        UUID meeting = UUID.randomUUID();
        UUID proposal = UUID.randomUUID();
        notice(NoticeKind.REPORT_OVERDUE, report);
        notice(NoticeKind.APPOINTED, UUID.fromString(liaison.text("id")));
        TestTopics.publish(withdrawal(proposal), 2);
        TestTopics.publish(obligation(report, liaison, ObligationStatus.MISSING, null), 2);
        TestTopics.publish(obligation(report, liaison, ObligationStatus.HANDED_IN, "2026-08-20T02:00:00Z"), 3);
        TestTopics.publish(obligation(report, liaison, ObligationStatus.HANDED_IN, "2026-08-20T02:00:00Z"), 3);
        TestTopics.publish(obligation(report, liaison, ObligationStatus.MISSING, null), 2);
        TestTopics.publish(obligation(excused, liaison, ObligationStatus.EXCUSED, null), 2);
        TestTopics.publish(obligation(UUID.randomUUID(), liaison, ObligationStatus.OPEN, null), 1);
        TestTopics.publish(obligation(UUID.randomUUID(), liaison, ObligationStatus.CANCELLED, null), 2);
        TestTopics.publish(attendance(meeting, AttendanceOutcome.ATTENDED), 4);
        TestTopics.publish(attendance(meeting, AttendanceOutcome.UNEXCUSED), 3);
        TestTopics.publish(proposal(proposal), 1);
        TestTopics.publish(obligation(UUID.randomUUID(), liaison, ObligationStatus.NIL_RETURN, "2026-08-01T02:00:00Z"), 2);

        await().untilAsserted(() -> assertThat(kinds(read(SECRETARIAT, ""))).containsExactly("REPORTED_LATE", "REPORT_EXCUSED",
                "ATTENDED", "REPLACEMENT_WITHDRAWN", "NIL_RETURN", "APPOINTED"));
        JsonNode items = read(SECRETARIAT, "").body().get("items");
        assertThat(items.get(0).get("text").asString()).isEqualTo("逾期报送");
        assertThat(items.get(0).at("/title/zh").asString()).isEqualTo("示例约稿");
        assertThat(items.get(0).get("id").asString()).isEqualTo("report/" + report);
        assertThat(items).extracting(item -> item.at("/articles/0/zh").asString()).as("the articles that ask for it").containsExactly("第四条", "第四条",
                "第七条第（一）项", "第四条", "第四条", "第三条");
        assertThat(items.get(2).at("/articles/0/en").asString()).isEqualTo("art. 7(1)");
        await().untilAsserted(() -> {
            JsonNode told = read(SECRETARIAT, "").body();
            assertThat(told.at("/items/0/notices").findValuesAsString("kind")).containsExactly("REPORT_OVERDUE");
            assertThat(told.at("/items/5/notices").findValuesAsString("kind")).containsExactly("APPOINTED");
        });

        JsonNode summary = get(SECRETARIAT, path(liaison) + "/summary").body();
        assertThat(summary.get("programme").asString()).isEqualTo(ASSOCIATION);
        assertThat(summary.at("/years/0/year").asInt()).isEqualTo(2026);
        assertThat(summary.at("/years/0/counts").findValuesAsString("count")).containsOnly("1").hasSize(6);
    }

    @Test
    @Tag("JCH-14")
    void lawMadeKnownAndEventsAttendedEnterTheArchiveByEventWithTheArticlesThatAskForThem() {
        publish("registration-jingchuan");
        TestTokens bureau = TestTokens.secretariat("registration-jingchuan");
        String enterprise = post(OPERATOR, "/units", Map.of("code", "J-" + ++units, "name", "示例企业", "kind", "enterprise", "programmes",
                List.of("registration-jingchuan"), "foundedOn", "2026-07-01")).text("id");
        Answer vacant = get(OPERATOR, "/seats/" + get(OPERATOR, "/seats?unit=" + enterprise).body().at("/items/0/id").asString());
        Answer held = post(OPERATOR, "/seats/" + vacant.text("id") + "/appointments", Map.of("person", Map.of("name", "示例·孙", "mobile", "1380004%04d".formatted(units)),
                "since", "2026-07-01", "reason", "TAKEN_OVER"), "If-Match", vacant.etag());
        assertThat(held.status()).as("%s", held.body()).isEqualTo(201);
        UUID training = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        for (int again = 0; again < 2; again++) {
            TestTopics.publish(attended(training, "legal-training", held, vacant), 2);
            TestTopics.publish(attended(event, "liaison-meeting", held, vacant), 2);
        }
        await().untilAsserted(() -> {
            JsonNode items = get(bureau, path(held)).body().get("items");
            assertThat(items).filteredOn(item -> item.get("kind").asString().equals("ATTENDED")).extracting(item -> item.get("about").asString())
                    .containsExactlyInAnyOrder(training.toString(), event.toString());
            assertThat(items).filteredOn(item -> item.get("about").asString().equals(training.toString())).first()
                    .satisfies(item -> assertThat(item.get("articles").toString()).contains("第七条第（一）项", "第七条第（六）项"));
        });
    }

    private static AttendanceRecorded attended(UUID meeting, String duty, Answer held, Answer seat) {
        return AttendanceRecorded.newBuilder().setMeetingId(meeting).setProgramme("registration-jingchuan").setDuty(duty).setTitle(TITLE)
                .setHeldAt(Instant.parse("2026-08-10T06:00:00Z")).setSeatId(UUID.fromString(seat.text("id"))).setUnitId(UUID.fromString(seat.text("unitId")))
                .setLiaisonId(UUID.fromString(held.text("id"))).setPersonId(UUID.fromString(held.text("personId"))).setOutcome(AttendanceOutcome.ATTENDED).build();
    }

    @Test
    void whatMovesToAnotherLiaisonLeavesTheFirstOnesArchive() {
        UUID report = UUID.randomUUID();
        TestTopics.publish(obligation(report, liaison, ObligationStatus.MISSING, null), 2);
        await().untilAsserted(() -> assertThat(kinds(read(SECRETARIAT, ""))).contains("REPORT_MISSING"));
        Answer first = liaison;
        liaison = appoint("1380003%04d".formatted(units), "2026-08-10");
        TestTopics.publish(obligation(report, liaison, ObligationStatus.MISSING, null), 3);
        await().untilAsserted(() -> assertThat(kinds(read(SECRETARIAT, ""))).containsExactly("REPORT_MISSING", "APPOINTED"));
        assertThat(kinds(get(SECRETARIAT, path(first)))).containsExactly("RELEASED", "APPOINTED");
        TestTopics.publish(obligation(report, null, ObligationStatus.MISSING, null), 4);
        await().untilAsserted(() -> assertThat(kinds(read(SECRETARIAT, ""))).containsExactly("APPOINTED"));
    }

    @Test
    void anArchiveIsReadInPartsAndByDays() {
        Stream.of("2026-08-01T02:00:00Z", "2026-08-01T02:00:00Z", "2026-08-02T15:59:59Z", "2026-08-02T16:00:00Z")
                .forEach(at -> TestTopics.publish(obligation(UUID.randomUUID(), liaison, ObligationStatus.HANDED_IN, at), 2));
        await().untilAsserted(() -> assertThat(kinds(read(SECRETARIAT, ""))).hasSize(5));
        List<String> ids = new ArrayList<>();
        Answer part = read(SECRETARIAT, "?limit=3");
        while (true) {
            part.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
            if (part.body().get("next").isNull()) {
                break;
            }
            part = read(SECRETARIAT, "?limit=3&cursor=" + part.text("next"));
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(kinds(read(SECRETARIAT, "?from=2026-08-02&to=2026-08-02"))).as("a day in Shanghai").containsExactly("REPORTED");
        assertThat(kinds(read(SECRETARIAT, "?to=2026-08-02"))).hasSize(4);
        assertThat(read(SECRETARIAT, "?from=2026-02-30").status()).isEqualTo(400);
        assertThat(read(SECRETARIAT, "?cursor=eA").status()).isEqualTo(400);
    }

    @Test
    void itIsForTheLiaisonTheUnitAndTheProgrammesOffices() {
        TestTokens self = TestTokens.person(UUID.fromString(liaison.text("personId")));
        Stream.of(OPERATOR, SECRETARIAT, self, TestTokens.person(UUID.fromString(unit.text("headId"))), auditor("auditor"), auditor("leader"))
                .forEach(who -> {
                    assertThat(read(who, "").status()).isEqualTo(200);
                    assertThat(get(who, path(liaison) + "/summary").status()).isEqualTo(200);
                });
        Answer successor = appoint("1380003%04d".formatted(units), "2026-08-10");
        assertThat(read(self, "").status()).as("the own one, also after leaving").isEqualTo(200);
        assertThat(get(self, path(successor)).status()).as("the predecessor").isEqualTo(404);
        assertThat(read(TestTokens.secretariat("school"), "").status()).isEqualTo(404);
        assertThat(read(TestTokens.person(UUID.randomUUID()), "").status()).isEqualTo(404);
        Answer unknown = get(OPERATOR, "/liaisons/" + UUID.randomUUID() + "/archive");
        assertThat(unknown.status()).isEqualTo(404);
    }

    private static TestTokens auditor(String office) {
        return TestTokens.person(UUID.randomUUID()).office(office + ":" + ASSOCIATION);
    }

    private Answer appoint(String mobile, String since) {
        return post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·" + mobile, "mobile", mobile),
                "since", since, "reason", "TAKEN_OVER"), "If-Match", get(SECRETARIAT, "/seats/" + seat).etag());
    }

    private Answer read(TestTokens who, String query) {
        return get(who, path(liaison) + query);
    }

    private static String path(Answer liaison) {
        return "/liaisons/" + liaison.text("id") + "/archive";
    }

    private static List<String> kinds(Answer archive) {
        return archive.body().get("items").valueStream().map(item -> item.get("kind").asString()).toList();
    }

    private ObligationChanged obligation(UUID id, @Nullable Answer whose, ObligationStatus status, @Nullable String handedIn) {
        Instant dueAt = Instant.parse("2026-08-15T16:00:00Z");
        Instant at = handedIn == null ? null : Instant.parse(handedIn);
        return ObligationChanged.newBuilder().setObligationId(id).setProgramme(ASSOCIATION).setProgrammeVersion(1).setDuty("commissioned-item")
                .setTitle(TITLE).setSeatId(UUID.fromString(seat)).setUnitId(UUID.fromString(unit.text("id")))
                .setLiaisonId(whose == null ? null : UUID.fromString(whose.text("id")))
                .setPersonId(whose == null ? null : UUID.fromString(whose.text("personId"))).setPeriod("1")
                .setPeriodFrom(LocalDate.parse("2026-08-01")).setPeriodTo(LocalDate.parse("2026-08-15"))
                .setOpenedAt(Instant.parse("2026-08-01T00:00:00Z")).setDueAt(dueAt).setStatus(status).setHandedInAt(at)
                .setLate(at != null && at.isAfter(dueAt)).setChange(ObligationChange.OPENED).build();
    }

    private AttendanceRecorded attendance(UUID meeting, AttendanceOutcome outcome) {
        return AttendanceRecorded.newBuilder().setMeetingId(meeting).setProgramme(ASSOCIATION).setDuty("regular-meeting").setTitle(TITLE)
                .setHeldAt(Instant.parse("2026-08-10T06:00:00Z")).setSeatId(UUID.fromString(seat)).setUnitId(UUID.fromString(unit.text("id")))
                .setLiaisonId(UUID.fromString(liaison.text("id"))).setPersonId(UUID.fromString(liaison.text("personId"))).setOutcome(outcome).build();
    }

    private void notice(NoticeKind kind, UUID about) {
        NoticeServed served = new NoticeServed(UUID.randomUUID(), kind, ASSOCIATION, UUID.fromString(liaison.text("personId")), about,
                UUID.randomUUID(), Channel.INBOX, Instant.parse("2026-08-16T00:00:00Z"));
        TestTopics.publish(served);
        TestTopics.publish(served);
    }

    private ReplacementProposed proposal(UUID id) {
        return new ReplacementProposed(id, ASSOCIATION, 1, "two-in-a-row", new LocalizedText("两次", "twice"), UUID.fromString(seat),
                UUID.fromString(unit.text("id")), UUID.fromString(liaison.text("id")), UUID.fromString(liaison.text("personId")), List.of(),
                Instant.parse("2026-08-05T00:00:00Z"), null);
    }

    private ReplacementWithdrawn withdrawal(UUID id) {
        return new ReplacementWithdrawn(id, ASSOCIATION, UUID.fromString(seat), UUID.fromString(unit.text("id")),
                UUID.fromString(liaison.text("id")), UUID.fromString(liaison.text("personId")), new LocalizedText("已更正", "corrected"),
                Instant.parse("2026-08-06T00:00:00Z"));
    }
}
