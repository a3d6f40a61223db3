package io.lianluo.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.meeting.v1.MeetingChanged;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Offices, heads, liaisons and those who stand in for a head: each sees and does what the roster says, by what the registry tells of it. */
@LianluoTest
@SpringBootTest(classes = MeetingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"lianluo.meeting.sweep=PT0.2S", "logging.structured.format.console="})
@Import(MeetingIT.Time.class)
class OfficesIT {

    private static final LocalDate EARLIER = LocalDate.of(2026, 1, 1);
    private static final String AHEAD = "2026-06-20T14:00";
    private static int counties;

    @LocalServerPort
    private int port;

    private String programme;
    private Registry registry;

    /** A county with a bureau; a township with a station, in which a mill and its shop are; and a school in the county town. */
    @BeforeEach
    void aCounty() {
        MeetingIT.CLOCK.set(TestClock.at("2026-06-01T09:00"));
        counties++;
        programme = "county-" + counties;
        registry = new Registry(programme);
        registry.unit("county", null, 1);
        registry.unitBelow("township", "county", "mayor", 1, UnitChange.FOUNDED);
        registry.unitBelow("mill", "township", "head-mill", 1, UnitChange.FOUNDED);
        registry.unitBelow("school", "county", "head-school", 1, UnitChange.FOUNDED);
        registry.liaison("li", "mill", "李", 1);
        registry.seat("mill", "li", 1);
        registry.liaison("wang", "school", "王", 1);
        registry.seat("school", "wang", 1);
        registry.office("bureau", null, "county-clerk", EARLIER, null, 1);
        registry.office("station", "township", "township-clerk", EARLIER, null, 1);
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 5));
        await().untilAsserted(() -> assertThat(waiting("county-clerk")).contains("MEETING_TO_CALL"));
        await().untilAsserted(() -> assertThat(as("township-clerk").get("/me").body().path("capacities")).isNotEmpty());
        await().untilAsserted(() -> assertThat(as("wang").get("/me").body().path("name").asString()).isEqualTo("王"));
    }

    @Test
    @Tag("JCH-12")
    @Tag("JCH-2")
    @DisplayName("JCH-2, JCH-12: an office of a part of the tree holds meetings for its part; the one above sees them and does not act")
    void anOfficeOfAPartHoldsMeetingsForItsPart() {
        assertThat(plan("county-clerk", "township").problem()).isEqualTo("nearer-office-acts");
        assertThat(plan("township-clerk", null).problem()).isEqualTo("office-of-part");
        assertThat(plan("township-clerk", "school").problem()).isEqualTo("forbidden");
        assertThat(plan("county-clerk", "nowhere").flaw()).isEqualTo("unitId: unit-unknown");
        assertThat(as("county-clerk").post("/meetings", Map.of("programme", programme, "duty", "regular-meeting", "unitId", registry.id("school"))).flaw())
                .as("a meeting that comes back is of the programme").isEqualTo("unitId: duty-of-whole-programme");
        Answer planned = plan("township-clerk", "township");
        assertThat(planned.status()).as("%s", planned.body()).isEqualTo(201);
        assertThat(planned.body().path("unitName").asString()).isEqualTo("单位 township");
        assertThat(planned.body().path("programmeTitle").path("zh").asString()).isEqualTo(programme);
        String id = planned.body().path("id").asString();

        assertThat(waiting("township-clerk")).containsExactly("MEETING_TO_CALL");
        assertThat(seen("county-clerk")).contains(id);
        assertThat(seen("township-clerk")).contains(id);
        assertThat(seen("li")).as("nobody is invited yet").doesNotContain(id);
        assertThat(call("county-clerk", id).problem()).isEqualTo("nearer-office-acts");
        Answer called = call("township-clerk", id);
        assertThat(called.status()).as("%s", called.body()).isEqualTo(200);
        assertThat(called.body().path("invitations").valueStream().map(one -> one.path("name").asString())).containsExactly("李");
        assertThat(called.body().at("/invitations/0/unitName").asString()).isEqualTo("单位 mill");
        assertThat(called.body().at("/invitations/0/seatTitle/zh").asString()).isEqualTo("会员单位联络员");
        assertThat(seen("li")).contains(id);
        assertThat(seen("wang")).as("of another part").doesNotContain(id);
        assertThat(as("county-clerk").get("/meetings/" + id).body().path("invitations")).hasSize(1);
        assertThat(as("county-clerk").post("/meetings/" + id + "/cancel", Map.of("reason", "示例")).problem()).isEqualTo("nearer-office-acts");

        MeetingIT.CLOCK.set(TestClock.at("2026-06-20T16:00"));
        assertThat(waiting("township-clerk")).containsExactly("MEETING_TO_PUT_ON_RECORD");
        assertThat(as("county-clerk").post("/meetings/" + id + "/hold", Map.of()).problem()).isEqualTo("nearer-office-acts");
        assertThat(as("township-clerk").post("/meetings/" + id + "/hold", Map.of()).status()).isEqualTo(200);
        assertThat(waiting("township-clerk")).containsExactly("ATTENDANCE_TO_RECORD");
        Map<String, ?> attended = Map.of("entries", List.of(Map.of("seatId", registry.id("seat of mill"), "outcome", "ATTENDED")));
        assertThat(as("county-clerk").put("/meetings/" + id + "/attendance", attended).problem()).isEqualTo("nearer-office-acts");
        assertThat(as("township-clerk").put("/meetings/" + id + "/attendance", attended).status()).isEqualTo(200);
        assertThat(waiting("township-clerk")).isEmpty();

        JsonNode part = as("township-clerk").get("/summary").body().path(0);
        assertThat(part.path("unitId").asString()).isEqualTo(registry.id("township").toString());
        assertThat(part.path("held").asInt()).isEqualTo(1);
        assertThat(part.path("planned").asInt()).as("the meeting of the whole programme is not of the part").isZero();
        assertThat(as("county-clerk").get("/summary").body().path(0).path("planned").asInt()).isPositive();
        await().untilAsserted(() -> assertThat(TestTopics.values(MeetingChanged.class).stream().filter(change -> change.getMeetingId().toString().equals(id)))
                .extracting(MeetingChanged::getUnitId).hasSize(3).containsOnly(registry.id("township")));
    }

    @Test
    @DisplayName("JCH-2: a right begins on the first day in the office and ends with the event that says so; until then the office above acts")
    void aRightBeginsAndEndsWithTheOffice() {
        registry.office("station", "township", "township-clerk", EARLIER, LocalDate.of(2026, 5, 31), 2);
        await().untilAsserted(() -> assertThat(as("township-clerk").get("/me").body().path("capacities")).isEmpty());
        assertThat(plan("township-clerk", "township").problem()).isEqualTo("office-required");
        Answer planned = plan("county-clerk", "township");
        assertThat(planned.status()).as("nobody is in post in the township").isEqualTo(201);
        registry.office("station", "township", "successor", LocalDate.of(2026, 6, 2), null, 3);
        registry.office("station", "township", "township-clerk", EARLIER, null, 1);
        await().untilAsserted(() -> {
            MeetingIT.CLOCK.set(TestClock.at("2026-06-02T09:00"));
            assertThat(as("successor").get("/me").body().path("capacities")).hasSize(1);
        });
        MeetingIT.CLOCK.set(TestClock.at("2026-06-01T09:00"));
        assertThat(plan("successor", "township").problem()).as("before the first day").isEqualTo("office-required");
        MeetingIT.CLOCK.set(TestClock.at("2026-06-02T09:00"));
        String id = planned.body().path("id").asString();
        assertThat(call("county-clerk", id).problem()).isEqualTo("nearer-office-acts");
        assertThat(plan("township-clerk", "township").problem()).as("by an older word").isEqualTo("office-required");
        assertThat(call("successor", id).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A unit that moves, a liaison who is suspended and a unit that ends change who is invited to a meeting ahead")
    void invitationsFollowTheTree() {
        String id = plan("township-clerk", "township").body().path("id").asString();
        call("township-clerk", id);
        registry.unitBelow("school", "township", "head-school", 2, UnitChange.MOVED);
        await().untilAsserted(() -> assertThat(invited(id)).containsExactlyInAnyOrder(registry.id("wang"), registry.id("li")));
        registry.unitBelow("mill", "county", "head-mill", 2, UnitChange.MOVED);
        await().untilAsserted(() -> assertThat(invited(id)).containsExactly(registry.id("wang")));
        registry.unitBelow("mill", "township", "head-mill", 1, UnitChange.FOUNDED);
        registry.suspended("school", "wang", LocalDate.of(2026, 6, 1), 2);
        await().untilAsserted(() -> assertThat(invited(id)).isEmpty());
        assertThat(seen("wang")).doesNotContain(id);
        registry.unitBelow("mill", "township", "head-mill", 3, UnitChange.MERGED);
        await().untilAsserted(() -> assertThat(invited(id)).containsExactly(registry.id("li")));
        assertThat(waiting("li")).containsExactly("MEETING_TO_ATTEND");
        registry.unitBelow("mill", "township", "head-mill", 4, UnitChange.DISSOLVED);
        registry.seat("mill", null, 2);
        await().untilAsserted(() -> assertThat(invited(id)).isEmpty());
        MeetingIT.CLOCK.set(TestClock.at("2026-06-02T09:00"));
        assertThat(as("head-mill").get("/me").body().path("capacities")).as("of a unit that is no more").isEmpty();
    }

    @Test
    @Tag("COM-7")
    @DisplayName("COM-7: who stands in for the head sees and excuses as the head does, from the first day to the last, and says for whom")
    void aDelegateExcusesInThePlaceOfTheHead() {
        registry.unitBelow("shop", "mill", "head-shop", 1, UnitChange.FOUNDED);
        registry.liaison("zhao", "shop", "赵", 1);
        registry.seat("shop", "zhao", 1);
        registry.seat("mill", null, 2);
        registry.liaison("qian", "mill", "钱", 1);
        registry.seat("mill", "qian", 3);
        await().untilAsserted(() -> assertThat(as("qian").get("/me").body().path("capacities")).hasSize(1));
        String id = plan("township-clerk", "township").body().path("id").asString();
        await().untilAsserted(() -> assertThat(call("township-clerk", id).body().path("invitations")).hasSize(2));
        String path = "/meetings/" + id + "/excuses";
        Map<String, ?> excuse = Map.of("seatId", registry.id("seat of mill"), "reason", "示例·另有要事");

        assertThat(as("li").post(path, excuse, "If-Match", "*").status()).as("before the delegation").isEqualTo(404);
        registry.delegation("li", "mill", "head-mill", List.of(DelegationArea.REPORTS), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 3), false, 1);
        TestTopics.awaitHandled("meeting");
        assertThat(as("li").get("/me").body().path("capacities")).as("a capacity elsewhere").isEmpty();
        assertThat(as("li").post(path, excuse, "If-Match", "*").status()).as("in another part of the head's work").isEqualTo(404);
        registry.delegation("li", "mill", "head-mill", List.of(DelegationArea.MEETINGS), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 3), true, 2);
        TestTopics.awaitHandled("meeting");
        assertThat(as("li").get("/me").body().path("capacities")).as("while suspended").isEmpty();
        assertThat(as("li").post(path, excuse, "If-Match", "*").status()).as("suspended").isEqualTo(404);
        registry.delegation("li", "mill", "head-mill", List.of(DelegationArea.MEETINGS), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 3), false, 3);
        await().untilAsserted(() -> assertThat(seen("li")).contains(id));
        assertThat(as("li").get("/meetings/" + id).body().path("invitations")).as("at the unit and below").hasSize(2);
        assertThat(waiting("li")).containsExactly("MEETING_TO_ATTEND");
        assertThat(as("li").post(path, Map.of("seatId", registry.id("seat of shop"), "reason", "示例"), "If-Match", "*").problem())
                .as("the unit below has a head of its own").isEqualTo("not-yours-to-excuse");
        Answer excused = as("li").post(path, excuse, "If-Match", "*");
        assertThat(excused.status()).as("%s", excused.body()).isEqualTo(200);
        assertThat(excuseOf(excused, "mill").path("inPlaceOf").asString()).isEqualTo(registry.id("head-mill").toString());
        assertThat(waiting("li")).isEmpty();
        assertThat(excuseOf(as("head-mill").post(path, excuse, "If-Match", "*"), "mill").path("inPlaceOf").isNull()).as("in their own right").isTrue();

        registry.delegation("li", "mill", "head-mill", List.of(DelegationArea.MEETINGS), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 3), true, 2);
        MeetingIT.CLOCK.set(TestClock.at("2026-06-03T23:59"));
        assertThat(as("li").get("/meetings/" + id).status()).as("on the last day, and after an older word").isEqualTo(200);
        MeetingIT.CLOCK.set(TestClock.at("2026-06-04T00:01"));
        assertThat(as("li").get("/meetings/" + id).status()).as("after the last day").isEqualTo(404);
        MeetingIT.CLOCK.set(TestClock.at("2026-06-02T09:00"));
        registry.unitBelow("mill", "township", "another-head", 2, UnitChange.HEAD_CHANGED);
        await().untilAsserted(() -> assertThat(as("li").get("/meetings/" + id).status()).as("another leads the unit").isEqualTo(404));
    }

    @Test
    @DisplayName("Everybody gets of each endpoint what their capacity gives: on their own, another's and a foreign meeting")
    void everyEndpointInEveryCapacity() {
        String township = plan("township-clerk", "township").body().path("id").asString();
        String whole = plan("county-clerk", null).body().path("id").asString();
        call("township-clerk", township);
        call("county-clerk", whole);
        String[] commands = {"see", "call", "hold", "cancel", "excuse", "attendance"};
        Map<String, String> ofTheTownship = new LinkedHashMap<>();
        Map<String, String> ofTheWhole = new LinkedHashMap<>();
        for (String who : List.of("county-clerk", "township-clerk", "mayor", "head-mill", "li", "head-school", "wang", "stranger")) {
            ofTheTownship.put(who, String.join(" ", List.of(commands).stream().map(command -> outcome(who, command, township)).toList()));
            ofTheWhole.put(who, String.join(" ", List.of(commands).stream().map(command -> outcome(who, command, whole)).toList()));
        }
        String invited = "may office-required office-required office-required may office-required";
        String foreign = "not-found office-required office-required office-required not-found office-required";
        assertThat(ofTheTownship).containsExactlyInAnyOrderEntriesOf(Map.of(
                "county-clerk", "may nearer-office-acts nearer-office-acts nearer-office-acts not-yours-to-excuse nearer-office-acts",
                "township-clerk", "may may may may not-yours-to-excuse may",
                "mayor", "may office-required office-required office-required not-yours-to-excuse office-required",
                "head-mill", invited, "li", invited, "head-school", foreign, "wang", foreign, "stranger", foreign));
        assertThat(ofTheWhole).containsExactlyInAnyOrderEntriesOf(Map.of(
                "county-clerk", "may may may may not-yours-to-excuse may",
                "township-clerk", "may office-of-part office-of-part office-of-part not-yours-to-excuse office-of-part",
                "mayor", "may office-required office-required office-required not-yours-to-excuse office-required",
                "head-mill", invited, "li", invited,
                "head-school", "may office-required office-required office-required not-yours-to-excuse office-required",
                "wang", "may office-required office-required office-required not-yours-to-excuse office-required", "stranger", foreign));
    }

    /** Tries a command on a version that nobody has; whoever may is refused for that alone. */
    private String outcome(String who, String command, String id) {
        String path = "/meetings/" + id;
        Answer answer = switch (command) {
            case "see" -> as(who).get(path);
            case "call" -> as(who).post(path + "/call", at(AHEAD), "If-Match", "\"99\"");
            case "hold" -> as(who).post(path + "/hold", Map.of(), "If-Match", "\"99\"");
            case "cancel" -> as(who).post(path + "/cancel", Map.of("reason", "示例"), "If-Match", "\"99\"");
            case "excuse" -> as(who).post(path + "/excuses", Map.of("seatId", registry.id("seat of mill"), "reason", "示例"), "If-Match", "\"99\"");
            default -> as(who).put(path + "/attendance", Map.of("entries", List.of(Map.of("seatId", registry.id("seat of mill"), "outcome", "ATTENDED"))),
                    "If-Match", "\"99\"");
        };
        return answer.status() == 412 || answer.status() == 200 ? "may" : answer.problem();
    }

    private Answer plan(String who, @Nullable String part) {
        Map<String, Object> request = new LinkedHashMap<>(Map.of("programme", programme, "title", Map.of("zh", "法制培训"), "seat", "member"));
        if (part != null) {
            request.put("unitId", registry.id(part));
        }
        return as(who).post("/meetings", request);
    }

    private Answer call(String who, String id) {
        return as(who).post("/meetings/" + id + "/call", at(AHEAD), "If-Match", "*");
    }

    private static Map<String, ?> at(String localTime) {
        return Map.of("startsAt", TestClock.at(localTime).toString(), "mode", "IN_PERSON", "place", "示例会议室");
    }

    private List<String> seen(String who) {
        return as(who).get("/meetings?limit=200").body().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private List<UUID> invited(String id) {
        return as("county-clerk").get("/meetings/" + id).body().path("invitations").valueStream().map(one -> UUID.fromString(one.path("personId").asString())).toList();
    }

    private List<String> waiting(String who) {
        return as(who).get("/me").body().path("waiting").valueStream().map(item -> item.path("kind").asString()).toList();
    }

    private JsonNode excuseOf(Answer meeting, String unit) {
        return meeting.body().path("invitations").valueStream().filter(one -> one.path("unitId").asString().equals(registry.id(unit).toString()))
                .findFirst().orElseThrow().path("excuse");
    }

    private TestApi as(String person) {
        return new TestApi(port, TestTokens.person(registry.id(person)));
    }
}
