package io.lianluo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.meeting.v1.Invited;
import io.lianluo.events.meeting.v1.MeetingChange;
import io.lianluo.events.meeting.v1.MeetingChanged;
import io.lianluo.events.meeting.v1.MeetingStatus;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.OfficeChange;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.OfficeKind;
import io.lianluo.events.registry.v1.Officer;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Offices of a part of the tree see what people there are told (JCH-2); everybody sees what waits for them, in the language that they wish. */
class OfficesIT extends NotificationTest {

    private static final String PROGRAMME = "county-of-notices";

    private final UUID countyClerk = UUID.randomUUID();
    private final UUID townshipClerk = UUID.randomUUID();
    private final UUID earlierClerk = UUID.randomUUID();
    private final UUID li = UUID.randomUUID();
    private final UUID wang = UUID.randomUUID();
    private final UUID head = UUID.randomUUID();
    private final UUID township = UUID.randomUUID();
    private final UUID mill = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final UUID meeting = UUID.randomUUID();

    @BeforeAll
    void aMeetingOfACounty() {
        UUID county = UUID.randomUUID();
        TestTopics.publish(Says.programme(PROGRAMME, "示例县制度", "County rules"));
        TestTopics.publish(unit(county, null, null));
        TestTopics.publish(unit(township, county, null));
        TestTopics.publish(unit(mill, township, head));
        TestTopics.publish(unit(school, county, null));
        TestTopics.publish(office(null, new Officer(UUID.randomUUID(), countyClerk, LocalDate.parse("2026-01-01"), null)));
        TestTopics.publish(office(township, new Officer(UUID.randomUUID(), townshipClerk, LocalDate.parse("2026-01-01"), null),
                new Officer(UUID.randomUUID(), earlierClerk, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-09-09"))));
        TestTopics.publish(new ContactChanged(li, "示例·李", null, null, "en"));
        TestTopics.publish(MeetingChanged.newBuilder(Says.meeting(meeting, PROGRAMME, MeetingStatus.CALLED, MeetingChange.CALLED))
                .setInvited(List.of(invited(mill, li), invited(school, wang))).build());
        untilHandled();
    }

    @Test
    @DisplayName("JCH-2: the office of a part sees the notices about meetings to those of its part, and no others; the one above sees all")
    void anOfficeOfAPartSeesTheNoticesToItsPart() {
        assertThat(toWhom(townshipClerk)).containsExactly(li.toString());
        assertThat(toWhom(countyClerk)).containsExactlyInAnyOrder(li.toString(), wang.toString());
        Map<String, Object> notice = items("/notices?about=" + meeting, TestTokens.person(townshipClerk)).getFirst();
        assertThat(notice.get("unitId")).isEqualTo(mill.toString());
        assertThat(notice.get("unitName")).isEqualTo("单位 " + mill);
        assertThat(call("GET", "/notices", TestTokens.person(earlierClerk)).problem()).as("after the office").isEqualTo("office-required");
        assertThat(call("GET", "/notices", TestTokens.person(head)).problem()).isEqualTo("office-required");
        JsonNode part = call("GET", "/summary", TestTokens.person(townshipClerk)).body();
        assertThat(part).hasSize(1);
        assertThat(part.path(0).path("unitId").asString()).isEqualTo(township.toString());
        assertThat(part.path(0).path("pending").asInt()).isEqualTo(1);
        assertThat(call("GET", "/summary", TestTokens.person(countyClerk)).body().path(0).path("pending").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsUnreadWaitsForItsReceiverInTheLanguageThatTheyWish() {
        JsonNode day = new TestApi(port, TestTokens.person(wang)).get("/me").body();
        assertThat(day.path("waiting").path(0).path("kind").asString()).isEqualTo("NOTICES_TO_READ");
        assertThat(day.path("waiting").path(0).path("said").asString()).isEqualTo("您有 1 条通知未读");
        assertThat(subject(wang)).as("who told no wish").contains("会议通知");
        assertThat(subject(li)).as("who wishes English").isEqualTo("[County rules] Meeting: Yearly meeting");
        assertThat(new TestApi(port, TestTokens.person(li)).send("GET", "/inbox", null, null, "Accept-Language", "zh").body().path("items").path(0).path("subject")
                .asString()).as("asked for at this moment").contains("会议通知");
        String id = new TestApi(port, TestTokens.person(wang)).get("/inbox").body().path("items").path(0).path("id").asString();
        assertThat(call("POST", "/inbox/" + id + "/read", TestTokens.person(li)).status()).as("another's").isEqualTo(404);
        assertThat(call("POST", "/inbox/" + id + "/read", TestTokens.person(townshipClerk)).status()).isEqualTo(404);
        assertThat(call("POST", "/inbox/" + id + "/read", TestTokens.person(wang)).status()).isEqualTo(200);
        assertThat(new TestApi(port, TestTokens.person(wang)).get("/me").body().path("waiting")).isEmpty();
        assertThat(new TestApi(port, TestTokens.person(townshipClerk)).get("/me").body().path("capacities").path(0).path("capacity").asString()).isEqualTo("OFFICER");
        assertThat(new TestApi(port, TestTokens.person(head)).get("/me").body().path("capacities").path(0).path("capacity").asString()).isEqualTo("UNIT_HEAD");
        assertThat(new TestApi(port, TestTokens.person(earlierClerk)).get("/me").body().path("capacities")).isEmpty();
    }

    private String subject(UUID person) {
        return new TestApi(port, TestTokens.person(person)).get("/inbox").body().path("items").path(0).path("subject").asString();
    }

    private List<Object> toWhom(UUID clerk) {
        return items("/notices?about=" + meeting, TestTokens.person(clerk)).stream().map(notice -> notice.get("personId")).toList();
    }

    private static Invited invited(UUID unit, UUID person) {
        return new Invited(UUID.randomUUID(), unit, UUID.randomUUID(), person);
    }

    private static UnitChanged unit(UUID id, @Nullable UUID parent, @Nullable UUID head) {
        return UnitChanged.newBuilder().setUnitId(id).setCode(id.toString()).setName("单位 " + id).setKind("enterprise").setParentId(parent).setHeadId(head)
                .setProgrammes(List.of(PROGRAMME)).setFoundedOn(LocalDate.parse("2026-01-01")).setChange(UnitChange.FOUNDED).build();
    }

    private static OfficeChanged office(@Nullable UUID part, Officer... officers) {
        return OfficeChanged.newBuilder().setOfficeId(UUID.randomUUID()).setProgramme(PROGRAMME).setKind(OfficeKind.SECRETARIAT)
                .setTitle(new LocalizedText("示例经办部门", "office")).setUnitId(part).setOpenedOn(LocalDate.parse("2026-01-01"))
                .setOfficers(List.of(officers)).setChange(OfficeChange.OFFICER_APPOINTED).build();
    }
}
