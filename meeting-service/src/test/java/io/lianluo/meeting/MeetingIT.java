package io.lianluo.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.meeting.v1.MeetingChange;
import io.lianluo.events.meeting.v1.MeetingChanged;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import io.lianluo.testing.TestTopics.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The whole service: what the registry says comes in by its topics, people act over HTTP, others hear of it on the topics. */
@LianluoTest
@SpringBootTest(classes = MeetingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"lianluo.meeting.sweep=PT0.2S", "logging.structured.format.console="})
@Import(MeetingIT.Time.class)
class MeetingIT {

    static final TestClock CLOCK = new TestClock(TestClock.at("2026-06-01T09:00"));

    @LocalServerPort
    private int port;

    @TestConfiguration
    static class Time {

        @Bean
        TestClock clock() {
            return CLOCK;
        }
    }

    @BeforeEach
    void monday() {
        CLOCK.set(TestClock.at("2026-06-01T09:00"));
    }

    @Test
    @Tag("TZA-12")
    void a_yearly_meeting_is_planned_called_held_and_attended() {
        Registry registry = new Registry("assoc-a");
        registry.member("alpha", "head-alpha", "li");
        registry.member("beta", "head-beta", "wang");
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 5));
        TestApi secretariat = as(TestTokens.secretariat("assoc-a"));
        String id = plannedMeeting(secretariat, "assoc-a");

        Answer tooSoon = secretariat.post("/meetings/" + id + "/call", callAt("2026-06-08T14:00"), "If-Match", "*");
        assertThat(tooSoon.status()).isEqualTo(400);
        assertThat(tooSoon.flaw()).isEqualTo("startsAt: notice-too-short");
        Answer called = secretariat.post("/meetings/" + id + "/call", callAt("2026-06-09T14:00"), "If-Match", "*");
        assertThat(called.status()).as("%s", called.body()).isEqualTo(200);
        assertThat(called.body().path("invitations")).extracting(invitation -> invitation.path("name").asString()).containsExactlyInAnyOrder("名单上的 li", "名单上的 wang");

        assertThat(secretariat.post("/meetings/" + id + "/call", callAt("2026-06-10T14:00")).problem()).as("moved by whoever read it").isEqualTo("precondition-required");
        assertThat(secretariat.post("/meetings/" + id + "/call", callAt("2026-06-10T14:00"), "If-Match", "\"1\"").problem()).isEqualTo("precondition-failed");
        assertThat(secretariat.post("/meetings/" + id + "/hold", Map.of(), "If-Match", "\"1\"").status()).isEqualTo(412);
        TestApi li = as(TestTokens.person(registry.id("li")));
        Answer seen = li.get("/meetings/" + id);
        assertThat(seen.body().path("invited").asInt()).isEqualTo(2);
        assertThat(seen.body().path("invitations")).as("of others, a liaison sees nothing").hasSize(1);
        assertThat(li.post("/meetings/" + id + "/excuses", Map.of("reason", "出差")).problem()).isEqualTo("precondition-required");
        assertThat(li.post("/meetings/" + id + "/excuses", Map.of("reason", "出差", "delegate", "赵敏"), "If-Match", seen.etag()).status()).isEqualTo(200);
        assertThat(li.post("/meetings/" + id + "/excuses", Map.of("reason", "另有要事"), "If-Match", seen.etag()).problem()).isEqualTo("precondition-failed");
        assertThat(li.post("/meetings/" + id + "/excuses", Map.of("seatId", registry.id("seat of beta"), "reason", "替他请假"), "If-Match", "*"))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo("not-yours-to-excuse"))
                .satisfies(MeetingIT::citesTheArticleOfTheDuty);
        assertThat(as(TestTokens.person(registry.id("stranger"))).get("/meetings/" + id).status()).isEqualTo(404);
        assertThat(as(TestTokens.secretariat("assoc-b")).post("/meetings/" + id + "/hold", Map.of()).status()).isEqualTo(404);
        assertThat(as(TestTokens.person(registry.id("head-beta"))).get("/meetings/" + id).body().path("invitations").path(0).path("seatId").asString())
                .isEqualTo(registry.id("seat of beta").toString());

        assertThat(secretariat.post("/meetings/" + id + "/hold", Map.of()).problem()).isEqualTo("meeting-not-begun");
        CLOCK.set(TestClock.at("2026-06-09T16:00"));
        assertThat(li.post("/meetings/" + id + "/excuses", Map.of("reason", "太晚"), "If-Match", "*").problem()).isEqualTo("meeting-has-begun");
        assertThat(secretariat.post("/meetings/" + id + "/hold", Map.of()).status()).isEqualTo(200);
        assertThat(secretariat.put("/meetings/" + id + "/attendance", entries(registry, "alpha", "UNEXCUSED")).flaw()).isEqualTo("entries[0].outcome: excused-beforehand");
        assertThat(secretariat.put("/meetings/" + id + "/attendance", entries(registry, "alpha", "DELEGATED", "beta", "UNEXCUSED")).status()).isEqualTo(200);
        Answer corrected = secretariat.put("/meetings/" + id + "/attendance", Map.of("entries", List.of(
                Map.of("seatId", registry.id("seat of beta"), "outcome", "ATTENDED", "reason", "签到表补录"))));
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(invitation(corrected, registry.id("seat of beta")).path("corrected").path(0).path("outcome").asString()).isEqualTo("UNEXCUSED");

        List<AttendanceRecorded> told = await().until(() -> attendance(id), all -> all.size() == 3);
        assertThat(told).extracting(AttendanceRecorded::getOutcome).containsExactly(AttendanceOutcome.DELEGATED, AttendanceOutcome.UNEXCUSED, AttendanceOutcome.ATTENDED);
        assertThat(told).allSatisfy(record -> {
            assertThat(record.getNoticeSufficient()).isTrue();
            assertThat(record.getCalledAt()).isEqualTo(TestClock.at("2026-06-01T09:00"));
            assertThat(record.getHeldAt()).isEqualTo(TestClock.at("2026-06-09T14:00"));
        });
        List<Message<MeetingChanged>> changes = TestTopics.consume(MeetingChanged.class).stream().filter(message -> message.key().equals(id)).toList();
        assertThat(changes).extracting(message -> Objects.requireNonNull(message.value()).getChange())
                .containsExactly(MeetingChange.PLANNED, MeetingChange.CALLED, MeetingChange.HELD);
        assertThat(changes).extracting(message -> Integer.valueOf(message.headers().get("ce_sequence"))).isSorted();
    }

    @Test
    @Tag("TZA-12")
    void a_short_notice_needs_a_reason_and_others_are_told_that_it_was_short() {
        Registry registry = new Registry("assoc-c");
        registry.member("alpha", "head-alpha", "li");
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 5));
        TestApi secretariat = as(TestTokens.secretariat("assoc-c"));
        String id = plannedMeeting(secretariat, "assoc-c");

        assertThat(secretariat.post("/meetings/" + id + "/call", Map.of("startsAt", TestClock.at("2026-06-02T14:00").toString(), "mode", "BY_CORRESPONDENCE",
                "shortNoticeReason", "防汛紧急部署"), "If-Match", "*").status()).isEqualTo(200);
        CLOCK.set(TestClock.at("2026-06-02T15:00"));
        secretariat.post("/meetings/" + id + "/hold", Map.of());
        secretariat.put("/meetings/" + id + "/attendance", entries(registry, "alpha", "UNEXCUSED"));

        assertThat(await().until(() -> attendance(id), all -> all.size() == 1)).extracting(AttendanceRecorded::getNoticeSufficient).containsExactly(false);
    }

    @Test
    void a_notice_is_counted_by_the_calendar_and_an_older_word_on_it_changes_nothing() {
        Registry registry = new Registry("assoc-d");
        registry.calendar(2026, 2, LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 5));
        registry.calendar(2026, 1);
        registry.calendar(2026, 2, LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 5));
        registry.member("alpha", "head-alpha", "li");
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 5));
        TestApi secretariat = as(TestTokens.secretariat("assoc-d"));
        String id = plannedMeeting(secretariat, "assoc-d");

        await().untilAsserted(() -> assertThat(secretariat.post("/meetings/" + id + "/call", callAt("2026-06-10T14:00"), "If-Match", "*").flaw()).isEqualTo("startsAt: notice-too-short"));
        assertThat(secretariat.post("/meetings/" + id + "/call", callAt("2026-06-11T09:00"), "If-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void what_comes_twice_or_too_late_changes_nothing() {
        Registry registry = new Registry("assoc-e");
        registry.publish(1, 2, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 1, 0));
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.WEEKLY, 1, 1, 0));
        registry.publish(1, 2, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 1, 0));
        registry.unit("alpha", "head-new", 2);
        registry.unit("alpha", "head-old", 1);
        registry.liaison("li", "alpha", "李", 2);
        registry.liaison("li", "alpha", null, 1);
        registry.seat("alpha", "li", 2);
        registry.seat("alpha", null, 1);
        registry.seat("alpha", "li", 2);
        TestApi secretariat = as(TestTokens.secretariat("assoc-e"));
        String id = plannedMeeting(secretariat, "assoc-e");
        assertThat(meetings(secretariat, "assoc-e")).as("one a year, and none by the older word").hasSize(1);

        await().untilAsserted(() -> assertThat(secretariat.post("/meetings/" + id + "/call", callAt("2026-06-09T14:00"), "If-Match", "*").status()).isEqualTo(200));
        registry.seat("alpha", null, 1);
        registry.seat("alpha", "li", 2);
        registry.member("omega", "head-omega", "zhou");
        await().untilAsserted(() -> assertThat(secretariat.get("/meetings/" + id).body().path("invitations")).hasSize(2));
        JsonNode alpha = invitation(secretariat.get("/meetings/" + id), registry.id("seat of alpha"));
        assertThat(alpha.path("name").asString()).isEqualTo("李");
        assertThat(as(TestTokens.person(registry.id("head-new"))).get("/meetings/" + id).status()).isEqualTo(200);
        assertThat(as(TestTokens.person(registry.id("head-old"))).get("/meetings/" + id).status()).isEqualTo(404);
    }

    @Test
    @Tag("JCH-13")
    void a_successor_gets_the_invitation_and_the_predecessor_no_longer_sees_the_meeting() {
        Registry registry = new Registry("assoc-f");
        registry.member("alpha", "head-alpha", "li");
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 5));
        TestApi secretariat = as(TestTokens.secretariat("assoc-f"));
        String id = plannedMeeting(secretariat, "assoc-f");
        secretariat.post("/meetings/" + id + "/call", callAt("2026-06-09T14:00"), "If-Match", "*");
        CLOCK.set(TestClock.at("2026-06-08T09:00"));

        registry.liaison("chen", "alpha", null, 1);
        registry.seat("alpha", "chen", 2);

        await().untilAsserted(() -> assertThat(as(TestTokens.person(registry.id("chen"))).get("/meetings/" + id).body().path("invitations").path(0)
                .path("noticeSufficient").asBoolean(true)).isFalse());
        assertThat(as(TestTokens.person(registry.id("li"))).get("/meetings/" + id).status()).isEqualTo(404);
    }

    @Test
    @Tag("SAF-12")
    void a_week_without_its_meeting_is_a_breach_that_shows() {
        Registry registry = new Registry("safety-a");
        registry.member("workshop", "head-workshop", "li");
        registry.publish(1, 1, Registry.duty("safety-meeting", Cadence.WEEKLY, 1, null, 1));
        TestApi secretariat = as(TestTokens.secretariat("safety-a"));

        await().untilAsserted(() -> assertThat(TestTopics.values(MeetingChanged.class)).filteredOn(change -> change.getProgramme().equals("safety-a"))
                .filteredOn(change -> change.getChange() == MeetingChange.FOUND_MISSED).extracting(MeetingChanged::getPeriod)
                .contains("2026-W21", "2026-W22").doesNotContain("2026-W23"));
        JsonNode tally = secretariat.get("/summary").body().path(0);
        assertThat(tally.path("programme").asString()).isEqualTo("safety-a");
        assertThat(tally.path("missed").asInt()).isPositive();
        assertThat(tally.path("planned").asInt()).isPositive();
        assertThat(secretariat.get("/meetings?programme=safety-a&status=MISSED").body().path("items")).hasSize(tally.path("missed").asInt());
    }

    @Test
    void an_extra_meeting_is_planned_within_the_limit_or_without_a_duty_and_is_never_missed() {
        Registry registry = new Registry("assoc-g");
        registry.member("alpha", "head-alpha", "li");
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 5));
        TestApi secretariat = as(TestTokens.secretariat("assoc-g"));
        String first = plannedMeeting(secretariat, "assoc-g");
        Map<String, ?> second = Map.of("programme", "assoc-g", "duty", "regular-meeting");

        assertThat(secretariat.post("/meetings", second)).satisfies(refused -> assertThat(refused.problem()).isEqualTo("one-is-still-to-be-called"))
                .satisfies(MeetingIT::citesTheArticleOfTheDuty);
        secretariat.post("/meetings/" + first + "/call", callAt("2026-06-09T14:00"), "If-Match", "*");
        Answer planned = secretariat.post("/meetings", second, "Idempotency-Key", "g-1");
        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.body().path("ordinal").asInt()).isEqualTo(2);
        assertThat(planned.body().path("required").asBoolean(true)).isFalse();
        assertThat(secretariat.post("/meetings", second, "Idempotency-Key", "g-1").body().path("id")).isEqualTo(planned.body().path("id"));
        assertThat(secretariat.post("/meetings", Map.of("programme", "assoc-g", "duty", "other"), "Idempotency-Key", "g-1").status()).isEqualTo(422);
        secretariat.post("/meetings/" + planned.body().path("id").asString() + "/call", callAt("2026-06-10T14:00"), "If-Match", "*");
        assertThat(secretariat.post("/meetings", second)).satisfies(refused -> assertThat(refused.problem()).isEqualTo("enough-meetings-in-period"))
                .satisfies(MeetingIT::citesTheArticleOfTheDuty);

        Answer talk = secretariat.post("/meetings", Map.of("programme", "assoc-g", "title", Map.of("zh", "座谈会"), "seat", "member"));
        assertThat(talk.status()).isEqualTo(201);
        assertThat(talk.body().path("duty").isNull() || talk.body().path("duty").isMissingNode()).isTrue();
        assertThat(secretariat.post("/meetings", Map.of("programme", "assoc-g", "title", Map.of("zh", "座谈会"), "seats", List.of(registry.id("nowhere")))).flaw())
                .isEqualTo("seats: seat-unknown");
        assertThat(as(TestTokens.secretariat("assoc-h")).post("/meetings", second).status()).isEqualTo(403);
    }

    @Test
    void the_attendance_of_many_is_recorded_at_one_go() {
        Registry registry = new Registry("assoc-i");
        IntStream.range(0, 130).forEach(i -> registry.seat("unit-" + i, "person-" + i, 1));
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 0));
        TestApi secretariat = as(TestTokens.secretariat("assoc-i"));
        String id = plannedMeeting(secretariat, "assoc-i");
        await().untilAsserted(() ->
                assertThat(secretariat.post("/meetings/" + id + "/call", callAt("2026-06-09T14:00"), "If-Match", "*").body().path("invited").asInt()).isEqualTo(130));
        CLOCK.set(TestClock.at("2026-06-09T16:00"));
        secretariat.post("/meetings/" + id + "/hold", Map.of());

        Answer recorded = secretariat.put("/meetings/" + id + "/attendance", Map.of("entries", IntStream.range(0, 130)
                .mapToObj(i -> Map.of("seatId", registry.id("seat of unit-" + i), "outcome", "ATTENDED")).toList()));

        assertThat(recorded.status()).as("%s", recorded.body()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(attendance(id)).hasSize(130));
    }

    @Test
    void bad_input_is_refused_in_the_callers_language_and_leaves_no_trace() {
        Registry registry = new Registry("assoc-j");
        registry.member("alpha", "head-alpha", "li");
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 5));
        TestApi secretariat = as(TestTokens.secretariat("assoc-j"));
        String id = plannedMeeting(secretariat, "assoc-j");
        String call = "/meetings/" + id + "/call";

        assertThat(secretariat.post(call, "{\"startsAt\":\"2026-02-30T09:00:00+08:00\",\"mode\":\"IN_PERSON\",\"place\":\"厅\"}", "If-Match", "*").flaw()).startsWith("startsAt: ");
        assertThat(secretariat.post(call, "{\"startsAt\":\"2026-06-09T09:00:00+08:00\",\"mode\":\"BY_DOVE\"}", "If-Match", "*").flaw()).isEqualTo("mode: one-of");
        assertThat(secretariat.post(call, "{\"startsAt\":\"2026-06-09T09:00:00+08:00\",\"mode\":\"IN_PERSON\",\"room\":1}", "If-Match", "*").flaw()).isEqualTo("room: unknown-field");
        assertThat(secretariat.post(call, "{\"startsAt\":\"2026-06-09T14:00:00+08:00\",\"mode\":\"IN_PERSON\",\"place\":\"  \"}", "If-Match", "*").flaw()).isEqualTo("place: required");
        assertThat(secretariat.post(call, "{\"mode\":\"IN_PERSON\"", "If-Match", "*").status()).isEqualTo(400);
        Answer english = secretariat.post(call, callAt("2026-06-02T14:00"), "If-Match", "*", "Accept-Language", "en");
        assertThat(english.body().path("errors").path(0).path("message").asString()).contains("too short a notice").contains("2026-06-08");
        Answer chinese = secretariat.post(call, callAt("2026-06-02T14:00"), "If-Match", "*");
        assertThat(chinese.body().path("errors").path(0).path("message").asString()).contains("通知时间不足").contains("2026-06-08");
        assertThat(secretariat.get("/meetings?programme=assoc-j&cursor=nonsense").flaw()).isEqualTo("cursor: cursor");
        assertThat(secretariat.get("/meetings/not-a-uuid").status()).isEqualTo(404);

        assertThat(secretariat.get("/meetings/" + id).etag()).isEqualTo("\"1\"");
        assertThat(TestTopics.values(MeetingChanged.class)).filteredOn(change -> change.getMeetingId().toString().equals(id)).hasSize(1);
    }

    private TestApi as(TestTokens caller) {
        return new TestApi(port, caller);
    }

    private static String plannedMeeting(TestApi secretariat, String programme) {
        Supplier<List<JsonNode>> planned = () -> meetings(secretariat, programme).stream()
                .filter(meeting -> meeting.path("status").asString().equals("PLANNED")).toList();
        return await().until(planned::get, found -> !found.isEmpty()).getFirst().path("id").asString();
    }

    private static JsonNode invitation(Answer meeting, UUID seat) {
        return meeting.body().path("invitations").valueStream().filter(known -> known.path("seatId").asString().equals(seat.toString())).findFirst().orElseThrow();
    }

    private static List<JsonNode> meetings(TestApi secretariat, String programme) {
        return secretariat.get("/meetings?programme=" + programme).body().path("items").valueStream().toList();
    }

    private static List<AttendanceRecorded> attendance(String meetingId) {
        return TestTopics.values(AttendanceRecorded.class).stream().filter(record -> record.getMeetingId().toString().equals(meetingId)).toList();
    }

    private static Map<String, ?> callAt(String localTime) {
        return Map.of("startsAt", TestClock.at(localTime).toString(), "mode", "IN_PERSON", "place", "三楼会议室");
    }

    private static Map<String, ?> entries(Registry registry, String... unitsAndOutcomes) {
        return Map.of("entries", IntStream.range(0, unitsAndOutcomes.length / 2).mapToObj(i -> Map.of(
                "seatId", registry.id("seat of " + unitsAndOutcomes[2 * i]), "outcome", unitsAndOutcomes[2 * i + 1])).toList());
    }

    private static void citesTheArticleOfTheDuty(Answer refused) {
        assertThat(refused.body().path("articles").valueStream().map(JsonNode::asString)).containsExactly("第七条第（一）项");
    }
}
