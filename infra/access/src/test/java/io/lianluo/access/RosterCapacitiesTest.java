package io.lianluo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.RosterCapacities;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The capacities of somebody's day that follow from offices and from leading a unit. */
class RosterCapacitiesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T02:00:00Z"), ZoneOffset.UTC);

    private final Places places = new Places().unit("county", null, null).unit("mill", "county", "zhao")
            .office("township", Office.Kind.SECRETARIAT, "bureau", "county", Places.officer("qian"));
    private final RosterCapacities capacities = new RosterCapacities(new Capacities(places, places, places, CLOCK), places, CLOCK);

    @Test
    void anOfficerHasTheOfficeAndItsPart() {
        Capacity capacity = only("qian");
        assertThat(capacity.kind()).isEqualTo(Capacity.Kind.OFFICER);
        assertThat(capacity.programme()).isEqualTo("bureau");
        assertThat(capacity.unitId()).isEqualTo(Places.id("county"));
        assertThat(capacity.office().zh()).isEqualTo("township");
    }

    @Test
    void aHeadHasTheUnitUntilItsLastDay() {
        assertThat(only("zhao")).isEqualTo(Capacity.ofUnit(Capacity.Kind.UNIT_HEAD, Places.id("mill")));
        places.dissolve("mill", LocalDate.parse("2026-09-01"));
        assertThat(only("zhao").kind()).isEqualTo(Capacity.Kind.UNIT_HEAD);
        places.dissolve("mill", LocalDate.parse("2026-08-31"));
        assertThat(capacities.of(caller("zhao"))).isEmpty();
    }

    @Test
    @DisplayName("COM-7: whoever stands in for a head has that capacity while the delegation lasts")
    void aDelegateHasItFromTheFirstDayToTheLast() {
        places.delegation(delegation(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-09-01")));
        assertThat(only("li").kind()).isEqualTo(Capacity.Kind.DELEGATE);
        assertThat(only("li").unitId()).isEqualTo(Places.id("mill"));
    }

    @Test
    @DisplayName("COM-7: a delegation is a capacity only where the areas that it names are at work")
    void aDelegationIsNoCapacityInOtherAreas() {
        places.delegation(delegation(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-09-01")));
        assertThat(capacities.of(caller("li"), Delegation.Area.REPORTS, Delegation.Area.APPOINTMENTS)).isEmpty();
        assertThat(capacities.of(caller("li"))).isEmpty();
    }

    @Test
    void aDelegationThatIsOverIsNoCapacity() {
        places.delegation(delegation(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31")));
        assertThat(capacities.of(caller("li"), Delegation.Area.MEETINGS)).isEmpty();
    }

    @Test
    void whoeverHasNoPartHasNone() {
        assertThat(capacities.of(caller("sun"))).isEmpty();
    }

    private static Delegation delegation(LocalDate from, LocalDate until) {
        return new Delegation(Places.id("delegation"), "bureau", Places.id("seat"), Places.id("mill"), Places.id("li"), Places.id("zhao"),
                Set.of(Delegation.Area.MEETINGS), from, until, false);
    }

    private Capacity only(String name) {
        return capacities.of(caller(name), Delegation.Area.MEETINGS).getFirst();
    }

    private Caller caller(String name) {
        return Places.caller(name, new Capacities(places, places, places, CLOCK));
    }
}
