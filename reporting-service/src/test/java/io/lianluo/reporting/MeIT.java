package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.commissionedItem;
import static io.lianluo.reporting.RegistrySays.liaison;
import static io.lianluo.reporting.RegistrySays.monthlyReport;
import static io.lianluo.reporting.RegistrySays.programme;
import static io.lianluo.reporting.RegistrySays.seat;
import static io.lianluo.reporting.RegistrySays.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each finds in one answer in which capacities they act in reporting, and what waits for them, with the act that does it. */
class MeIT extends ReportingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");

    private UUID lin;
    private UUID linsAppointment;
    private UUID head;
    private UUID director;
    private UUID ward;
    private UUID linsSeat;
    private UUID emptySeat;
    private String programme;

    /** Lin is the liaison of a ward, in which another seat is vacant; its head answers to a director. */
    @BeforeEach
    void aWard() {
        clock.set(NOW);
        lin = UUID.randomUUID();
        linsAppointment = UUID.randomUUID();
        head = UUID.randomUUID();
        director = UUID.randomUUID();
        ward = UUID.randomUUID();
        linsSeat = UUID.randomUUID();
        emptySeat = UUID.randomUUID();
        programme = "hospital-" + UUID.randomUUID();
        UUID hospital = UUID.randomUUID();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport(), commissionedItem()));
        TestTopics.publish(unit(hospital, null, director));
        TestTopics.publish(unit(ward, hospital, head));
        TestTopics.publish(LiaisonChanged.newBuilder(liaison(linsAppointment, lin, linsSeat, ward, programme, "2026-08-01", null)).setRosterName("示例·林").build(), 1);
        TestTopics.publish(seat(linsSeat, programme, ward, "2026-08-01", null, null));
        TestTopics.publish(seat(emptySeat, programme, ward, "2026-09-01", null, null));
        untilHandled();
        sweep();
    }

    private TestApi api(UUID person) {
        return new TestApi(port, TestTokens.person(person));
    }

    private JsonNode me(UUID person) {
        Answer answer = api(person).get("/me");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private List<String> waiting(UUID person) {
        return me(person).path("waiting").valueStream().map(item -> item.path("kind").asString() + " " + item.path("said").asString() + (item.path("overdue").asBoolean() ? " !" : "")).toList();
    }

    private List<String> capacities(UUID person) {
        return me(person).path("capacities").valueStream().map(held -> held.path("capacity").asString() + (held.path("suspended").asBoolean() ? " suspended" : "")).toList();
    }

    @Test
    void aLiaisonFindsWhatIsOwedTheSoonestDueFirstWithTheActThatDoesIt() {
        assertThat(capacities(lin)).containsExactly("LIAISON");
        assertThat(me(lin).path("name").asString()).isEqualTo("示例·林");
        assertThat(waiting(lin)).containsExactly("REPORT_TO_HAND_IN 内科的“monthly-report（2026-08）”待提交 !", "REPORT_TO_HAND_IN 内科的“monthly-report（2026-09）”待提交");

        JsonNode next = me(lin).path("waiting").get(1);
        assertThat(next.path("articles").get(0).asString()).isEqualTo("第四条第（一）项");
        assertThat(next.path("act").path("operation").asString()).isEqualTo("handInReport");
        String href = next.path("act").path("href").asString();
        Answer done = api(lin).post(href.substring("/api/v1".length()), "{\"parts\": {\"summary\": \"完成交流四次\", \"plan\": \"下月演练\"}}");
        assertThat(done.status()).as("the act is one that they may do").isEqualTo(200);
        assertThat(done.body().path("unit").asString()).isEqualTo("内科");
        assertThat(done.body().path("person").asString()).isEqualTo("示例·林");
        assertThat(done.body().path("report").path("name").asString()).isEqualTo("示例·林");
        assertThat(done.body().path("programmeTitle").path("zh").asString()).isNotBlank();
        assertThat(waiting(lin)).hasSize(1);
    }

    @Test
    void aHeadFindsWhatTheUnitOwesAndWhoStandsAboveDoesNot() {
        assertThat(capacities(head)).containsExactly("UNIT_HEAD");
        assertThat(waiting(head)).hasSize(3).allMatch(item -> item.startsWith("REPORT_TO_HAND_IN 内科的"));
        assertThat(capacities(director)).containsExactly("UNIT_HEAD");
        assertThat(waiting(director)).as("of units below").isEmpty();
        assertThat(waiting(UUID.randomUUID())).isEmpty();
    }

    @Test
    void anOfficeFindsTheRequestsOnWhichItDecides() {
        String id = api(lin).get("/obligations?seat=" + linsSeat + "&status=OPEN").body().path("items").get(0).path("id").asString();
        TestTokens secretariat = TestTokens.secretariat(programme);
        TestApi office = new TestApi(port, secretariat);
        assertThat(office.get("/me").body().path("waiting")).isEmpty();
        api(lin).post("/obligations/" + id + "/excuse-request", "{\"reason\": \"示例\"}");
        JsonNode waits = office.get("/me").body();
        assertThat(waits.path("capacities").get(0).path("capacity").asString()).isEqualTo("OFFICER");
        assertThat(waits.path("waiting")).hasSize(1);
        assertThat(waits.path("waiting").get(0).path("said").asString()).isEqualTo("内科申请免除“monthly-report（2026-09）”，待答复");
        assertThat(waits.path("waiting").get(0).path("act").path("href").asString()).isEqualTo("/api/v1/obligations/" + id + "/excuse");
        assertThat(new TestApi(port, TestTokens.secretariat("another")).get("/me").body().path("waiting")).isEmpty();
        office.post("/obligations/" + id + "/excuse", "{\"reason\": \"示例\"}");
        assertThat(office.get("/me").body().path("waiting")).isEmpty();
    }

    @Test
    @Tag("COM-7")
    void aDelegateFindsWhatWaitsForTheHead() {
        TestTopics.publish(DelegationChanged.newBuilder().setDelegationId(UUID.randomUUID()).setProgramme(programme).setSeatId(linsSeat).setUnitId(ward)
                .setLiaisonId(linsAppointment).setPersonId(lin).setInPlaceOf(head).setAreas(List.of(DelegationArea.REPORTS)).setFrom(TODAY).setUntil(TODAY)
                .setSuspended(false).setChange(DelegationChange.GIVEN).build());
        untilHandled();
        assertThat(capacities(lin)).containsExactlyInAnyOrder("LIAISON", "DELEGATE");
        assertThat(waiting(lin)).hasSize(3);
    }

    @Test
    @Tag("HOS-10")
    void nothingWaitsForASuspendedLiaison() {
        TestTopics.publish(LiaisonChanged.newBuilder(liaison(linsAppointment, lin, linsSeat, ward, programme, "2026-08-01", null)).setStatus(LiaisonStatus.SUSPENDED)
                .setChange(LiaisonChange.SUSPENDED).setSuspensions(List.of(new Suspension(TODAY, null))).build(), 2);
        untilHandled();
        assertThat(capacities(lin)).containsExactly("LIAISON suspended");
        assertThat(waiting(lin)).isEmpty();
    }
}
