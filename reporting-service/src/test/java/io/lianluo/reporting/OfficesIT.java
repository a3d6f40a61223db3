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

import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.registry.v1.OfficeChange;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.OfficeKind;
import io.lianluo.events.registry.v1.Officer;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests that the offices of the roster decide who sees and acts (JCH-2), by what the registry tells of them. */
class OfficesIT extends ReportingTest {

    private static final LocalDate EARLIER = LocalDate.parse("2026-01-01");
    private static final LocalDate TOMORROW = LocalDate.parse("2026-09-11");

    private UUID countyClerk;
    private UUID townshipClerk;
    private UUID representative;
    private UUID countyOffice;
    private UUID townshipOffice;
    private UUID county;
    private UUID mill;
    private UUID township;
    private UUID millsSeat;
    private UUID shopsSeat;

    private String programme;

    /** A county bureau, a mill in a township, and a shop in the county town. */
    @BeforeEach
    void aCounty() {
        clock.set(NOW);
        countyClerk = UUID.randomUUID();
        townshipClerk = UUID.randomUUID();
        representative = UUID.randomUUID();
        countyOffice = UUID.randomUUID();
        townshipOffice = UUID.randomUUID();
        township = UUID.randomUUID();
        millsSeat = UUID.randomUUID();
        shopsSeat = UUID.randomUUID();
        programme = "county-" + UUID.randomUUID();
        county = UUID.randomUUID();
        mill = UUID.randomUUID();
        UUID shop = UUID.randomUUID();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport(), commissionedItem()));
        TestTopics.publish(unit(county, null, null));
        TestTopics.publish(unit(township, county, null));
        TestTopics.publish(UnitChanged.newBuilder(unit(mill, township, null)).setLegalRepresentativeId(representative).build());
        TestTopics.publish(unit(shop, county, null));
        TestTopics.publish(liaison(UUID.randomUUID(), UUID.randomUUID(), millsSeat, mill, programme, "2026-09-01", null));
        TestTopics.publish(liaison(UUID.randomUUID(), UUID.randomUUID(), shopsSeat, shop, programme, "2026-09-01", null));
        TestTopics.publish(seat(millsSeat, programme, mill, "2026-08-01", null, null));
        TestTopics.publish(seat(shopsSeat, programme, shop, "2026-08-01", null, null));
        TestTopics.publish(office(countyOffice, null, countyClerk, EARLIER, null));
        untilHandled();
        sweep();
    }

    @Test
    void theNearestOfficeActsAndTheOneAboveSees() {
        assertThat(acting(countyClerk, millsSeat)).as("while no office is nearer").isEqualTo("may");
        assertThat(seats(townshipClerk)).as("before the office").isEmpty();

        TestTopics.publish(office(townshipOffice, township, townshipClerk, TOMORROW, null), 1);
        untilHandled();
        assertThat(acting(countyClerk, millsSeat)).as("while nobody is in post in the township").isEqualTo("may");
        assertThat(seats(townshipClerk)).as("before their first day").isEmpty();

        clock.pass(Duration.ofDays(1));
        assertThat(acting(townshipClerk, millsSeat)).isEqualTo("may");
        assertThat(acting(townshipClerk, shopsSeat)).as("of another part").isEqualTo("not-found");
        assertThat(seats(townshipClerk)).containsOnly(millsSeat.toString());
        assertThat(acting(countyClerk, millsSeat)).isEqualTo("nearer-office-acts");
        assertThat(excuse(countyClerk, millsSeat).body().path("detail").asString()).contains("示例镇所");
        assertThat(acting(countyClerk, shopsSeat)).isEqualTo("may");
        assertThat(seats(countyClerk)).containsOnly(millsSeat.toString(), shopsSeat.toString());
    }

    @Test
    void aRightEndsWithTheEventThatSaysSoAndAnOlderOneBringsItNotBack() {
        OfficeChanged begins = office(townshipOffice, township, townshipClerk, EARLIER, null);
        OfficeChanged ends = office(townshipOffice, township, townshipClerk, EARLIER, TOMORROW.minusDays(2));
        TestTopics.publish(begins, 1);
        untilHandled();
        assertThat(acting(townshipClerk, millsSeat)).isEqualTo("may");
        TestTopics.publish(ends, 2);
        untilHandled();
        assertThat(acting(townshipClerk, millsSeat)).isEqualTo("office-required");
        assertThat(acting(countyClerk, millsSeat)).isEqualTo("may");
        TestTopics.publish(begins, 1);
        untilHandled();
        assertThat(acting(townshipClerk, millsSeat)).isEqualTo("office-required");
    }

    @Test
    @Tag("JCH-2")
    void anOfficeOfAPartAsksAllSeatsOfItsPartBeforeDuringAndAfterIt() {
        assertThat(asksAll(townshipClerk)).as("before there is an office").containsExactly("office-required");
        TestTopics.publish(office(townshipOffice, township, townshipClerk, TOMORROW, TOMORROW), 1);
        untilHandled();
        assertThat(asksAll(townshipClerk)).as("before their first day").containsExactly("office-required");

        clock.pass(Duration.ofDays(1));
        assertThat(asksAll(townshipClerk)).containsExactly(millsSeat.toString());
        assertThat(asksAll(neighbour())).as("of a part without seats").containsExactly("invalid");
        assertThat(asksAll(countyClerk)).as("of the whole programme").containsExactlyInAnyOrder(millsSeat.toString(), shopsSeat.toString());

        clock.pass(Duration.ofDays(1));
        assertThat(asksAll(townshipClerk)).as("after their last day").containsExactly("office-required");
    }

    @Test
    @Tag("JCH-2")
    void anOfficeOfAPartSeesTheSummaryOfItsPartBeforeDuringAndAfterIt() {
        assertThat(summary(townshipClerk)).as("before there is an office").isEmpty();
        TestTopics.publish(office(townshipOffice, township, townshipClerk, TOMORROW, TOMORROW), 1);
        untilHandled();
        assertThat(summary(townshipClerk)).as("before their first day").isEmpty();
        long whole = open(summary(countyClerk).getFirst());

        clock.pass(Duration.ofDays(1));
        assertThat(summary(townshipClerk)).singleElement().satisfies(tally -> {
            assertThat(tally.path("whole").asBoolean()).isFalse();
            assertThat(open(tally)).isEqualTo(count(townshipClerk, "OPEN")).isLessThan(whole);
        });
        assertThat(summary(neighbour())).singleElement().satisfies(tally -> assertThat(open(tally)).isZero());
        assertThat(summary(countyClerk)).singleElement().satisfies(tally -> {
            assertThat(tally.path("whole").asBoolean()).isTrue();
            assertThat(open(tally)).isEqualTo(count(countyClerk, "OPEN"));
        });

        clock.pass(Duration.ofDays(1));
        assertThat(summary(townshipClerk)).as("after their last day").isEmpty();
    }

    @Test
    @Tag("JCH-2")
    void aUnitThatStandsInAnotherPartNowIsForItsOffice() {
        UUID otherTownship = UUID.randomUUID();
        UUID otherClerk = UUID.randomUUID();
        TestTopics.publish(unit(otherTownship, county, null));
        TestTopics.publish(office(townshipOffice, township, townshipClerk, EARLIER, null));
        TestTopics.publish(office(UUID.randomUUID(), otherTownship, otherClerk, EARLIER, null));
        untilHandled();
        assertThat(acting(townshipClerk, millsSeat)).isEqualTo("may");
        assertThat(acting(otherClerk, millsSeat)).isEqualTo("not-found");

        TestTopics.publish(UnitChanged.newBuilder(unit(mill, otherTownship, null)).setLegalRepresentativeId(representative).build(), 2);
        untilHandled();
        assertThat(acting(townshipClerk, millsSeat)).isEqualTo("not-found");
        assertThat(acting(otherClerk, millsSeat)).isEqualTo("may");
        assertThat(summary(otherClerk)).singleElement().satisfies(tally -> assertThat(open(tally)).isPositive());
    }

    /** A clerk of a township without seats. */
    private UUID neighbour() {
        UUID elsewhere = UUID.randomUUID();
        UUID clerk = UUID.randomUUID();
        TestTopics.publish(unit(elsewhere, county, null));
        TestTopics.publish(office(UUID.randomUUID(), elsewhere, clerk, EARLIER, null));
        untilHandled();
        return clerk;
    }

    private List<String> asksAll(UUID person) {
        Answer answer = api(person).post("/obligations", "{\"programme\": \"%s\", \"duty\": \"commissioned-item\", \"all\": true, \"dueAt\": \"2026-10-30T18:00:00+08:00\"}"
                .formatted(programme));
        return answer.status() == 201 ? answer.body().valueStream().map(one -> one.path("seatId").asString()).toList() : List.of(answer.problem());
    }

    private List<JsonNode> summary(UUID person) {
        Answer answer = api(person).get("/summary");
        return answer.status() == 403 ? List.of() : answer.body().valueStream().toList();
    }

    private static long open(JsonNode tally) {
        return tally.path("open").asLong();
    }

    private long count(UUID person, String status) {
        return api(person).get("/obligations?limit=200&status=" + status).body().path("items").size();
    }

    @Test
    void anOfficeOfAPartAsksItsOwnSeatsAndNotTheOthers() {
        TestTopics.publish(office(townshipOffice, township, townshipClerk, EARLIER, null));
        untilHandled();
        assertThat(asks(townshipClerk, "\"seats\": [\"" + shopsSeat + "\"]")).isEqualTo("forbidden");
        assertThat(asks(countyClerk, "\"seats\": [\"" + millsSeat + "\"]")).isEqualTo("nearer-office-acts");
        assertThat(asks(townshipClerk, "\"seats\": [\"" + millsSeat + "\"]")).as("the duty is not owed on request").isEqualTo("invalid");
        assertThat(asks(countyClerk, "\"all\": true")).isEqualTo("invalid");
    }

    @Test
    void whoRepresentsTheUnitByLawSeesAndHandsInAsItsHeadDoes() {
        assertThat(seats(representative)).containsOnly(millsSeat.toString());
        String path = "/obligations/" + obligation(millsSeat) + "/report";
        assertThat(api(representative).post(path, "{\"nil\": true}", "If-Match", "\"99\"").status()).as("may, on the newest").isEqualTo(412);
        assertThat(api(townshipClerk).post(path, "{\"nil\": true}").status()).isEqualTo(404);
    }

    /** Tries to excuse; one who may is refused for a version that nobody has. */
    private String acting(UUID person, UUID seat) {
        Answer answer = excuse(person, seat);
        return answer.status() == 412 ? "may" : answer.problem();
    }

    private Answer excuse(UUID person, UUID seat) {
        return api(person).post("/obligations/" + obligation(seat) + "/excuse", "{\"reason\": \"示例\"}", "If-Match", "\"99\"");
    }

    private String asks(UUID person, String whom) {
        return api(person).post("/obligations", "{\"programme\": \"%s\", \"duty\": \"monthly-report\", %s}".formatted(programme, whom)).problem();
    }

    private List<String> seats(UUID person) {
        return api(person).get("/obligations?limit=200").body().path("items").valueStream().map(item -> item.path("seatId").asString()).toList();
    }

    private String obligation(UUID seat) {
        return new TestApi(port, TestTokens.operator()).get("/obligations?seat=" + seat).body().path("items").get(0).path("id").asString();
    }

    private TestApi api(UUID person) {
        return new TestApi(port, TestTokens.person(person));
    }

    private OfficeChanged office(UUID id, @Nullable UUID part, UUID person, LocalDate since, @Nullable LocalDate until) {
        return OfficeChanged.newBuilder().setOfficeId(id).setProgramme(programme).setKind(OfficeKind.SECRETARIAT)
                .setTitle(new LocalizedText(part == null ? "示例县局" : "示例镇所", part == null ? "county bureau" : "township station"))
                .setUnitId(part).setOpenedOn(EARLIER).setOfficers(List.of(new Officer(UUID.randomUUID(), person, since, until)))
                .setChange(OfficeChange.OFFICER_APPOINTED).build();
    }
}
