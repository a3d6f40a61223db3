package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.liaison;
import static io.lianluo.reporting.RegistrySays.monthlyReport;
import static io.lianluo.reporting.RegistrySays.programme;
import static io.lianluo.reporting.RegistrySays.seat;
import static io.lianluo.reporting.RegistrySays.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A liaison stands in for the head of the unit: in what, where and for how long was delegated, and no further. */
@Tag("COM-7")
class DelegatesIT extends ReportingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");
    private static final String REPORT = "{\"parts\": {\"summary\": \"完成交流四次\", \"plan\": \"下月演练\"}}";

    private UUID lin;
    private UUID head;
    private UUID ward;
    private UUID room;
    private UUID linsSeat;
    private UUID wangsSeat;
    private UUID roomsSeat;
    private UUID laboratorysSeat;
    private UUID elsewhereSeat;
    private UUID delegation;
    private String programme;

    /** Lin and Wang are liaisons of a ward whose head is away; a room stands below it, a laboratory beside it. The ward has a seat in another programme, too. */
    @BeforeEach
    void aWardWhoseHeadIsAway() {
        clock.set(NOW);
        lin = UUID.randomUUID();
        head = UUID.randomUUID();
        ward = UUID.randomUUID();
        room = UUID.randomUUID();
        linsSeat = UUID.randomUUID();
        wangsSeat = UUID.randomUUID();
        roomsSeat = UUID.randomUUID();
        laboratorysSeat = UUID.randomUUID();
        elsewhereSeat = UUID.randomUUID();
        delegation = UUID.randomUUID();
        programme = "hospital-" + UUID.randomUUID();
        String another = "another-" + UUID.randomUUID();
        UUID laboratory = UUID.randomUUID();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        TestTopics.publish(programme(another, 1, monthlyReport()));
        TestTopics.publish(unit(ward, null, head));
        TestTopics.publish(unit(room, ward, null));
        TestTopics.publish(unit(laboratory, null, null));
        TestTopics.publish(liaison(UUID.randomUUID(), lin, linsSeat, ward, programme, "2026-09-01", null));
        TestTopics.publish(seat(linsSeat, programme, ward, "2026-09-01", null, null));
        TestTopics.publish(seat(wangsSeat, programme, ward, "2026-09-01", null, null));
        TestTopics.publish(seat(roomsSeat, programme, room, "2026-09-01", null, null));
        TestTopics.publish(seat(laboratorysSeat, programme, laboratory, "2026-09-01", null, null));
        TestTopics.publish(seat(elsewhereSeat, another, ward, "2026-09-01", null, null));
        untilHandled();
        sweep();
    }

    private DelegationChanged delegated(LocalDate from, LocalDate until, DelegationChange change, DelegationArea... areas) {
        return DelegationChanged.newBuilder().setDelegationId(delegation).setProgramme(programme).setSeatId(linsSeat).setUnitId(ward).setLiaisonId(UUID.randomUUID())
                .setPersonId(lin).setInPlaceOf(head).setAreas(List.of(areas)).setFrom(from).setUntil(until).setSuspended(change == DelegationChange.SUSPENDED)
                .setChange(change).build();
    }

    private void tell(DelegationChanged event, long sequence) {
        TestTopics.publish(event, sequence);
        untilHandled();
    }

    private String obligation(UUID seat) {
        return new TestApi(port, TestTokens.operator()).get("/obligations?seat=" + seat).body().path("items").get(0).path("id").asString();
    }

    private TestApi lin() {
        return new TestApi(port, TestTokens.person(lin));
    }

    /** Tries to hand in, and to ask for an excuse; who may is refused for a version that nobody has. */
    private String tries(UUID seat) {
        String path = "/obligations/" + obligation(seat);
        Answer report = lin().post(path + "/report", REPORT, "If-Match", "\"99\"");
        Answer excuse = lin().post(path + "/excuse-request", "{\"reason\": \"示例\"}", "If-Match", "\"99\"");
        assertThat(excuse.status()).isEqualTo(report.status());
        return report.status() == 412 ? "may" : report.problem().startsWith("not-yours") ? "sees" : report.problem();
    }

    private List<String> seen() {
        return lin().get("/obligations?limit=200").body().path("items").valueStream().map(item -> item.path("seatId").asString()).distinct().toList();
    }

    @Test
    void onItsDaysADelegateHandsInForTheUnitInThatProgrammeAlone() {
        assertThat(tries(wangsSeat)).as("before there is a delegation").isEqualTo("not-found");
        tell(delegated(TODAY.plusDays(1), TODAY.plusDays(1), DelegationChange.GIVEN, DelegationArea.REPORTS), 1);
        assertThat(tries(wangsSeat)).as("before its first day").isEqualTo("not-found");
        assertThat(seen()).containsOnly(linsSeat.toString());

        clock.pass(Duration.ofDays(1));
        assertThat(tries(wangsSeat)).isEqualTo("may");
        assertThat(tries(linsSeat)).as("their own").isEqualTo("may");
        assertThat(tries(roomsSeat)).as("a unit below").isEqualTo("sees");
        assertThat(tries(laboratorysSeat)).as("another unit").isEqualTo("not-found");
        assertThat(tries(elsewhereSeat)).as("another programme").isEqualTo("not-found");
        assertThat(seen()).containsExactlyInAnyOrder(linsSeat.toString(), wangsSeat.toString(), roomsSeat.toString());
        assertThat(lin().post("/obligations/" + obligation(wangsSeat) + "/excuse", "{\"reason\": \"示例\"}").status()).as("decides nothing").isEqualTo(403);

        clock.pass(Duration.ofDays(1));
        assertThat(tries(wangsSeat)).as("after its last day").isEqualTo("not-found");
        assertThat(tries(linsSeat)).isEqualTo("may");
    }

    @Test
    void eachActSaysForWhomItWasDone() {
        tell(delegated(TODAY, TODAY, DelegationChange.GIVEN, DelegationArea.REPORTS), 1);
        String asked = "/obligations/" + obligation(wangsSeat);
        Answer request = lin().post(asked + "/excuse-request", "{\"reason\": \"示例\"}");
        assertThat(request.body().at("/excuseRequests/0/by").asString()).isEqualTo(lin.toString());
        assertThat(request.body().at("/excuseRequests/0/inPlaceOf").asString()).isEqualTo(head.toString());
        Answer report = lin().post(asked + "/report", REPORT);
        assertThat(report.body().at("/report/by").asString()).isEqualTo(lin.toString());
        assertThat(report.body().at("/report/inPlaceOf").asString()).isEqualTo(head.toString());
        assertThat(lin().post("/obligations/" + obligation(linsSeat) + "/report", REPORT).body().at("/report/inPlaceOf").isNull()).as("for their own seat").isTrue();
    }

    @Test
    void aDelegationOfOtherWorkGivesNothingHere() {
        tell(delegated(TODAY, TODAY, DelegationChange.GIVEN, DelegationArea.APPOINTMENTS, DelegationArea.MEETINGS), 1);
        assertThat(tries(wangsSeat)).isEqualTo("not-found");
    }

    @Test
    void whatIsRevokedOrSuspendedGivesNothingAndAnOlderEventBringsItNotBack() {
        DelegationChanged given = delegated(TODAY, TODAY.plusDays(9), DelegationChange.GIVEN, DelegationArea.REPORTS);
        tell(given, 1);
        assertThat(tries(wangsSeat)).isEqualTo("may");
        tell(delegated(TODAY, TODAY.plusDays(9), DelegationChange.SUSPENDED, DelegationArea.REPORTS), 2);
        assertThat(tries(wangsSeat)).as("a suspended liaison stands in for nobody").isEqualTo("not-found");
        tell(given, 1);
        assertThat(tries(wangsSeat)).isEqualTo("not-found");
        tell(delegated(TODAY, TODAY.plusDays(9), DelegationChange.RESUMED, DelegationArea.REPORTS), 3);
        assertThat(tries(wangsSeat)).isEqualTo("may");
        tell(delegated(TODAY, TODAY.minusDays(1), DelegationChange.REVOKED, DelegationArea.REPORTS), 4);
        assertThat(tries(wangsSeat)).isEqualTo("not-found");
    }

    @Test
    void whoeverLeadsTheUnitNowDecidesAnew() {
        tell(delegated(TODAY, TODAY.plusDays(9), DelegationChange.GIVEN, DelegationArea.REPORTS), 1);
        TestTopics.publish(unit(ward, null, UUID.randomUUID()), 2);
        untilHandled();
        assertThat(tries(wangsSeat)).isEqualTo("not-found");
    }
}
