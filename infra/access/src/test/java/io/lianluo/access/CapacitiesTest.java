package io.lianluo.access;

import static io.lianluo.access.Office.Kind.AUDITOR;
import static io.lianluo.access.Office.Kind.LEADER;
import static io.lianluo.access.Office.Kind.SECRETARIAT;
import static io.lianluo.access.Places.id;
import static io.lianluo.access.Places.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lianluo.access.Visibility.AnyOf;
import io.lianluo.domain.LocalizedText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Graded management (JCH-2): the nearest office confirms, trains and manages, and those above it see. */
class CapacitiesTest {

    private static final String JINGCHUAN = "registration-jingchuan";
    private static final String SCHOOL = "school";
    private static final UUID LI = id("li");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
    private static final Function<UUID, Set<UUID>> NOBODY_ASKS = person -> {
        throw new AssertionError("asked about " + person);
    };

    /** The county with two townships, of which Yudu has an office, and an enterprise in each of three places. */
    private final Places places = new Places()
            .unit("county", null, null).unit("yudu", "county", null).unit("gaoping", "county", null)
            .unit("mill", "yudu", null).unit("workshop", "mill", null).unit("orchard", "gaoping", null).unit("shop", "county", null)
            .office("county bureau", SECRETARIAT, JINGCHUAN, null, officer("county clerk"))
            .office("yudu station", SECRETARIAT, JINGCHUAN, "yudu", officer("yudu clerk"))
            .office("county leaders", LEADER, JINGCHUAN, null, officer("magistrate"));
    private final Capacities capacities = on(TODAY);

    @Test
    void theOfficeOfATownshipActsForItsEnterprises() {
        assertThat(acts("yudu clerk", "mill")).isTrue();
        assertThat(acts("yudu clerk", "workshop")).as("however deep it stands").isTrue();
        assertThat(acts("yudu clerk", "yudu")).isTrue();
        assertThat(acts("yudu clerk", "orchard")).as("in another township").isFalse();
        assertThat(acts("yudu clerk", "county")).as("above it").isFalse();
        assertThat(capacities.acts(caller("yudu clerk"), SECRETARIAT, JINGCHUAN)).as("for the whole programme").isFalse();
    }

    @Test
    void theOfficeOfTheCountySeesThemAndDoesNotActThere() {
        assertThat(acts("county clerk", "mill")).isFalse();
        assertThat(capacities.oversees(caller("county clerk"), JINGCHUAN, id("mill"))).isTrue();
        assertThat(acts("county clerk", "orchard")).as("where no office is nearer").isTrue();
        assertThat(acts("county clerk", "shop")).isTrue();
        assertThat(capacities.acts(caller("county clerk"), SECRETARIAT, JINGCHUAN)).as("for the whole programme").isTrue();
    }

    @Test
    void anOfficeAboveIsToldWhichOneActs() {
        Forbidden refusal = refusal("county clerk", "mill");
        assertThat(refusal.rule()).isEqualTo("nearer-office-acts");
        assertThat(refusal.args()).containsExactly(new LocalizedText("yudu station", "yudu station"));
        assertThat(refusal("yudu clerk", "orchard").rule()).as("who has no office there learns of none").isEqualTo("forbidden");
        assertThat(refusal("magistrate", "mill").rule()).as("of another kind").isEqualTo("forbidden");
    }

    @Test
    void theOfficeOfTheCountyActsWhereNobodyIsInPostInTheTownship() {
        Places unstaffed = new Places().unit("county", null, null).unit("yudu", "county", null).unit("mill", "yudu", null)
                .office("county bureau", SECRETARIAT, JINGCHUAN, null, officer("county clerk"))
                .office("yudu station", SECRETARIAT, JINGCHUAN, "yudu", officer("yudu clerk", LocalDate.EPOCH, TODAY));
        assertThat(acts(unstaffed, TODAY, "county clerk", "mill")).as("on the clerk's last day").isFalse();
        assertThat(acts(unstaffed, TODAY, "yudu clerk", "mill")).isTrue();
        assertThat(acts(unstaffed, TODAY.plusDays(1), "county clerk", "mill")).as("on the day after").isTrue();
        assertThat(acts(unstaffed, TODAY.plusDays(1), "yudu clerk", "mill")).isFalse();
    }

    @Test
    void anOfficeThatIsClosedHoldsNobody() {
        places.close("yudu station", TODAY);
        assertThat(acts(places, TODAY, "yudu clerk", "mill")).as("on its last day").isTrue();
        assertThat(caller(places, TODAY.plusDays(1), "yudu clerk").offices()).isEmpty();
        assertThat(acts(places, TODAY.plusDays(1), "county clerk", "mill")).isTrue();
    }

    @Test
    void anOfficerActsFromTheFirstDayToTheLast() {
        Places dated = new Places().unit("shop", null, null)
                .office("county bureau", SECRETARIAT, JINGCHUAN, null, officer("county clerk", TODAY, TODAY.plusDays(2)));
        assertThat(acts(dated, TODAY.minusDays(1), "county clerk", "shop")).isFalse();
        assertThat(acts(dated, TODAY, "county clerk", "shop")).isTrue();
        assertThat(acts(dated, TODAY.plusDays(2), "county clerk", "shop")).isTrue();
        assertThat(acts(dated, TODAY.plusDays(3), "county clerk", "shop")).isFalse();
    }

    @Test
    void eachKindOfOfficeHasItsOwnNearest() {
        assertThat(capacities.acts(caller("magistrate"), LEADER, JINGCHUAN, id("mill"))).as("Yudu has a secretariat and no leaders").isTrue();
        assertThat(capacities.acts(caller("magistrate"), SECRETARIAT, JINGCHUAN, id("shop"))).isFalse();
    }

    @Test
    void anOfficeCountsInItsProgrammeAlone() {
        assertThat(capacities.acts(caller("county clerk"), SECRETARIAT, SCHOOL, id("shop"))).isFalse();
        assertThat(capacities.sees(caller("county clerk"), SCHOOL, id("shop"))).isFalse();
        assertThat(capacities.acts(caller("county clerk"), SECRETARIAT, SCHOOL)).isFalse();
    }

    @Test
    void aLowerOfficeSeesWhatTheProgrammeHasAboutItsUnits() {
        Caller clerk = caller("yudu clerk");
        assertThat(capacities.seesProgramme(clerk, JINGCHUAN)).isFalse();
        assertThat(capacities.sees(clerk, JINGCHUAN, id("workshop"))).isTrue();
        assertThat(capacities.sees(clerk, JINGCHUAN, id("orchard"))).isFalse();
        assertThat(capacities.visibility(clerk)).isEqualTo(new AnyOf(Set.of(), Map.of(JINGCHUAN, Set.of(id("yudu"), id("mill"), id("workshop"))),
                Set.of(id("yudu clerk")), Set.of(), Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void operatorsAndSystemsSeeEverythingAndNobodyIsAskedWhatIsTheirs(Role role) {
        Caller caller = new Caller("somebody", LI, Set.of(role), Set.of(), Set.of());
        assertThat(capacities.seesEverything(caller)).isTrue();
        assertThat(capacities.seesProgramme(caller, SCHOOL)).isTrue();
        assertThat(capacities.oversees(caller, SCHOOL)).as("by an office in it").isFalse();
        assertThat(capacities.visibility(caller).withSeats(NOBODY_ASKS).withUnits(NOBODY_ASKS)).isEqualTo(Visibility.everything());
    }

    @ParameterizedTest
    @EnumSource
    void anOfficeSeesItsProgrammeAndWhatIsItsOfficersOwn(Office.Kind kind) {
        places.office("school office", kind, SCHOOL, null, officer("li"));
        Caller li = caller("li");
        assertThat(capacities.seesEverything(li)).isFalse();
        assertThat(capacities.oversees(li, SCHOOL)).isTrue();
        assertThat(capacities.oversees(li, SCHOOL, id("mill"))).isTrue();
        assertThat(capacities.seesProgramme(li, JINGCHUAN)).isFalse();
        assertThat(capacities.visibility(li).withUnits(person -> person.equals(LI) ? Set.of(id("mill")) : Set.of()))
                .isEqualTo(new AnyOf(Set.of(SCHOOL), Map.of(), Set.of(LI), Set.of(), Set.of(id("mill"))));
    }

    @Test
    void whoHoldsNoOfficeSeesWhatIsTheirOwn() {
        assertThat(capacities.visibility(caller("li")).withSeats(person -> Set.of(id("seat"))))
                .isEqualTo(new AnyOf(Set.of(), Map.of(), Set.of(LI), Set.of(id("seat")), Set.of()));
    }

    @Test
    void whoIsNoPersonHasNothing() {
        Caller caller = new Caller("client", null, Set.of(), Set.of(), Set.of());
        assertThat(capacities.visibility(caller).withSeats(NOBODY_ASKS).withUnits(NOBODY_ASKS)).isEqualTo(Visibility.ofProgrammes(Set.of()));
    }

    @Test
    void theProgrammesAndPartsOfAKindLeaveOutTheOthers() {
        places.office("school auditors", AUDITOR, SCHOOL, null, officer("county clerk")).office("gaoping auditors", AUDITOR, JINGCHUAN, "gaoping", officer("yudu clerk"));
        assertThat(capacities.programmes(caller("county clerk"))).containsExactlyInAnyOrder(SCHOOL, JINGCHUAN);
        assertThat(capacities.programmes(caller("county clerk"), SECRETARIAT)).containsExactly(JINGCHUAN);
        assertThat(capacities.parts(caller("yudu clerk"), AUDITOR)).isEqualTo(Map.of(JINGCHUAN, Set.of(id("gaoping"), id("orchard"))));
    }

    @Test
    void aPartThatLiesInAnotherOneIsCountedOnce() {
        places.office("mill auditors", AUDITOR, JINGCHUAN, "mill", officer("yudu clerk")).office("school auditors", AUDITOR, SCHOOL, "orchard", officer("yudu clerk"));
        assertThat(capacities.partsOf(caller("yudu clerk"), JINGCHUAN)).containsExactly(id("yudu"));
        assertThat(capacities.partsOf(caller("county clerk"), JINGCHUAN)).as("the whole is no part").isEmpty();
    }

    private boolean acts(String person, String unit) {
        return acts(places, TODAY, person, unit);
    }

    private static boolean acts(Places places, LocalDate day, String person, String unit) {
        return at(places, day).acts(caller(places, day, person), SECRETARIAT, JINGCHUAN, id(unit));
    }

    private Forbidden refusal(String person, String unit) {
        return catchThrowableOfType(Forbidden.class, () -> capacities.requireActs(caller(person), SECRETARIAT, JINGCHUAN, id(unit)));
    }

    private Caller caller(String person) {
        return caller(places, TODAY, person);
    }

    private static Caller caller(Places places, LocalDate day, String person) {
        return Places.caller(person, at(places, day));
    }

    private Capacities on(LocalDate day) {
        return at(places, day);
    }

    /** Two hours after midnight in China, when it is still the day before in Greenwich. */
    private static Capacities at(Places places, LocalDate day) {
        return new Capacities(places, places, places, Clock.fixed(Instant.parse(day.minusDays(1) + "T18:00:00Z"), ZoneOffset.UTC));
    }
}
