package io.lianluo.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Office.Kind;
import io.lianluo.access.Visibility.AnyOf;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CapacitiesTest {

    private static final UUID LI = UUID.randomUUID();
    private static final UUID HERS = UUID.randomUUID();
    private static final String SCHOOL = "school";
    private static final Function<UUID, Set<UUID>> NOBODY_ASKS = person -> {
        throw new AssertionError("asked about " + person);
    };

    private final Capacities capacities = new Capacities();

    @ParameterizedTest
    @EnumSource(names = {"OPERATOR", "SYSTEM"})
    void operatorsAndSystemsSeeEverythingAndNobodyIsAskedWhatIsTheirs(Kind kind) {
        Caller caller = new Caller("somebody", LI, Set.of(new Office(kind, null)), Set.of());
        assertThat(capacities.seesEverything(caller)).isTrue();
        assertThat(capacities.seesProgramme(caller, SCHOOL)).isTrue();
        assertThat(capacities.oversees(caller, SCHOOL)).as("by an office in it").isFalse();
        assertThat(capacities.visibility(caller).withSeats(NOBODY_ASKS).withUnits(NOBODY_ASKS)).isEqualTo(Visibility.everything());
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRETARIAT", "LEADER", "AUDITOR"})
    void anOfficeSeesItsProgrammesAndWhatIsTheirOwn(Kind kind) {
        Caller caller = new Caller("somebody", LI, Set.of(new Office(kind, SCHOOL)), Set.of());
        assertThat(capacities.seesEverything(caller)).isFalse();
        assertThat(capacities.oversees(caller, SCHOOL)).isTrue();
        assertThat(capacities.seesProgramme(caller, "company")).isFalse();
        assertThat(capacities.visibility(caller).withUnits(person -> person.equals(LI) ? Set.of(HERS) : Set.of()))
                .isEqualTo(new AnyOf(Set.of(SCHOOL), Set.of(LI), Set.of(), Set.of(HERS)));
    }

    @Test
    void whoHoldsNoOfficeSeesWhatIsTheirOwn() {
        Caller caller = new Caller(LI.toString(), LI, Set.of(), Set.of());
        assertThat(capacities.visibility(caller).withSeats(person -> Set.of(HERS)))
                .isEqualTo(new AnyOf(Set.of(), Set.of(LI), Set.of(HERS), Set.of()));
    }

    @Test
    void whoIsNoPersonHasNothing() {
        Caller caller = new Caller("client", null, Set.of(), Set.of());
        assertThat(capacities.visibility(caller).withSeats(NOBODY_ASKS).withUnits(NOBODY_ASKS)).isEqualTo(Visibility.ofProgrammes(Set.of()));
    }
}
