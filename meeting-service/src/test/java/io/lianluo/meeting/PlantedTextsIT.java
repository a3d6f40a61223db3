package io.lianluo.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.domain.Erased;
import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.localstack.Traces;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.Meetings;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestClock;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Plants a text wherever somebody may write about people, looks for it on the disks of store and broker, and erases those whom it is about. */
@LianluoTest
@SpringBootTest(classes = MeetingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"lianluo.meeting.sweep=PT0.2S", "logging.structured.format.console="})
@Import(MeetingIT.Time.class)
class PlantedTextsIT {

    private static final List<String> TOPICS = List.of("meeting.meeting-changed.v1", "meeting.attendance-recorded.v1", "meeting.dead-letters.v1");

    @LocalServerPort
    private int port;
    @Autowired
    private Meetings meetings;

    private final List<String> planted = new ArrayList<>();

    @Test
    @Tag("SCH-8")
    @DisplayName("SCH-8: what people write about absences is sealed in the store, and gone once they are erased")
    void sealedAndErased() {
        MeetingIT.CLOCK.set(TestClock.at("2026-06-01T09:00"));
        Registry registry = new Registry("planted");
        registry.member("alpha", "head-alpha", "li");
        registry.member("beta", "head-beta", "wang");
        registry.publish(1, 1, Registry.duty("regular-meeting", Cadence.YEARLY, 1, 2, 5));
        TestApi secretariat = as(TestTokens.secretariat("planted"));
        String path = "/meetings/" + await().until(() -> secretariat.get("/meetings?programme=planted").body().path("items").path(0).path("id").asString(""), id -> !id.isEmpty());
        String place = "众所周知的会议室";
        String shortNotice = plant("紧急部署");

        ok(secretariat.post(path + "/call", Map.of("startsAt", TestClock.at("2026-06-02T14:00").toString(), "mode", "IN_PERSON", "place", place,
                "shortNoticeReason", shortNotice), "If-Match", "*"));
        ok(as(TestTokens.person(registry.id("li"))).post(path + "/excuses", Map.of("reason", plant("住院"), "delegate", plant("代会人")), "If-Match", "*"));
        ok(as(TestTokens.person(registry.id("head-beta"))).post(path + "/excuses", Map.of("reason", plant("丧事"), "seatId", registry.id("seat of beta")), "If-Match", "*"));
        MeetingIT.CLOCK.set(TestClock.at("2026-06-02T16:00"));
        ok(secretariat.post(path + "/hold", Map.of()));
        ok(secretariat.put(path + "/attendance", attendance(registry, "DELEGATED", plant("代会情况"))));
        ok(secretariat.put(path + "/attendance", attendance(registry, "ATTENDED", plant("更正说明"))));

        await("what is told to everybody lies open, so the search finds what does").until(() -> !TestStack.get().traces().inStore(List.of(place)).isEmpty());
        nothingLiesOpen();
        UUID id = UUID.fromString(path.substring("/meetings/".length()));
        assertThat(opened(id)).contains(planted);

        erased(registry.id("li"), 2);
        erased(registry.id("head-beta"), 1);
        TestTopics.awaitHandled("meeting");

        assertThat(opened(id)).doesNotContain(planted.stream().filter(text -> !text.equals(shortNotice)).toList()).contains(shortNotice, Erased.TEXT);
        Answer seen = secretariat.get(path);
        assertThat(seen.body().path("invitations").valueStream().map(invitation -> invitation.path("excuse").path("reason").asString())).containsOnly(Erased.TEXT);
        erased(registry.id("li"), 2);
        erased(registry.id("li"), 1);
        TestTopics.awaitHandled("meeting");
        assertThat(secretariat.get(path).etag()).as("once more changes nothing").isEqualTo(seen.etag());
        nothingLiesOpen();
    }

    private void nothingLiesOpen() {
        Traces traces = TestStack.get().traces();
        assertThat(traces.inStore(planted)).isEmpty();
        TOPICS.forEach(topic -> assertThat(traces.inSegments(topic, planted)).as(topic).isEmpty());
    }

    private static void erased(UUID person, long sequence) {
        TestTopics.publish(new PersonErased(person, TestClock.at("2026-06-02T16:00")), sequence);
    }

    private String opened(UUID id) {
        return meetings.find(id).map(Meeting::state).orElseThrow().toString();
    }

    private String plant(String where) {
        String text = "种植" + where + planted.size();
        planted.add(text);
        return text;
    }

    private static Map<String, ?> attendance(Registry registry, String outcome, String reason) {
        return Map.of("entries", List.of(Map.of("seatId", registry.id("seat of alpha"), "outcome", outcome, "reason", reason)));
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private TestApi as(TestTokens caller) {
        return new TestApi(port, caller);
    }
}
