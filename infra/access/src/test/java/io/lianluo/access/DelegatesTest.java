package io.lianluo.access;

import static io.lianluo.access.Delegation.Area.APPOINTMENTS;
import static io.lianluo.access.Delegation.Area.MEETINGS;
import static io.lianluo.access.Delegation.Area.REPORTS;
import static io.lianluo.access.Places.caller;
import static io.lianluo.access.Places.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Visibility.AnyOf;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COM-7: a liaison stands in for the head of the unit for some days, in what was delegated, and in nothing else. */
class DelegatesTest {

    private static final String COMPANY = "company";
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 20);

    @ParameterizedTest
    @CsvSource({"2026-09-09, false", "2026-09-10, true", "2026-09-20, true", "2026-09-21, false"})
    void standsInFromTheFirstDayToTheLast(LocalDate today, boolean standsIn) {
        assertThat(standsIn(sales(given(false)), today, REPORTS, COMPANY, "sales")).isEqualTo(standsIn);
    }

    @Test
    void standsInForTheUnitInWhatWasDelegatedOfThatProgrammeAlone() {
        Places places = sales(given(false));
        assertThat(standsIn(places, FIRST, APPOINTMENTS, COMPANY, "sales")).as("not delegated").isFalse();
        assertThat(standsIn(places, FIRST, REPORTS, "school", "sales")).as("another programme").isFalse();
        assertThat(standsIn(places, FIRST, REPORTS, COMPANY, "counter")).as("a unit below, for which its own head acts").isFalse();
        assertThat(standsIn(places, FIRST, REPORTS, COMPANY, "stores")).as("another unit").isFalse();
        assertThat(on(places, FIRST).standsIn(caller("wang", on(places, FIRST)), REPORTS, COMPANY, id("sales"))).get()
                .returns(id("zhao"), Delegation::inPlaceOf);
    }

    @Test
    void standsInForNobodyWhileSuspended() {
        assertThat(standsIn(sales(given(true)), FIRST, REPORTS, COMPANY, "sales")).isFalse();
    }

    @Test
    void standsInForNobodyOnceSomebodyElseLeads() {
        Places places = new Places().unit("sales", null, "successor").delegation(given(false));
        assertThat(standsIn(places, FIRST, REPORTS, COMPANY, "sales")).isFalse();
    }

    @Test
    void seesAsTheHeadDoesWhatStandsAtTheUnitAndBelow() {
        Capacities capacities = on(sales(given(false)), LAST);
        Caller wang = caller("wang", capacities);
        assertThat(capacities.seesInPlace(wang, REPORTS, COMPANY, id("counter"))).isTrue();
        assertThat(capacities.seesInPlace(wang, REPORTS, COMPANY, id("stores"))).isFalse();
        assertThat(capacities.seesInPlace(wang, MEETINGS, COMPANY, id("counter"))).isFalse();
        assertThat(capacities.visibility(wang, REPORTS)).isInstanceOfSatisfying(AnyOf.class,
                seen -> assertThat(seen.parts()).hasSize(1).containsEntry(COMPANY, Set.of(id("sales"), id("counter"))));
        assertThat(capacities.visibility(wang, MEETINGS)).isInstanceOfSatisfying(AnyOf.class, seen -> assertThat(seen.parts()).isEmpty());
        assertThat(capacities.acts(wang, Office.Kind.SECRETARIAT, COMPANY, id("sales"))).as("a head is no office").isFalse();
    }

    private static Places sales(Delegation delegation) {
        return new Places().unit("firm", null, "director").unit("sales", "firm", "zhao").unit("counter", "sales", "qian").unit("stores", "firm", "sun")
                .delegation(delegation);
    }

    private static Delegation given(boolean suspended) {
        return new Delegation(id("delegation"), COMPANY, id("seat"), id("sales"), id("wang"), id("zhao"), Set.of(REPORTS), FIRST, LAST, suspended);
    }

    private static boolean standsIn(Places places, LocalDate today, Delegation.Area area, String programme, String unit) {
        Capacities capacities = on(places, today);
        return capacities.standsIn(caller("wang", capacities), area, programme, id(unit)).isPresent();
    }

    private static Capacities on(Places places, LocalDate day) {
        return new Capacities(places, places, places, Clock.fixed(Instant.parse(day.minusDays(1) + "T18:00:00Z"), ZoneOffset.UTC));
    }
}
