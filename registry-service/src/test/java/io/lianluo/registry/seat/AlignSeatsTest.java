package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which seats units have, whatever comes first and how often. */
class AlignSeatsTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    /** 23:30 UTC on 9 September is already the 10th in Shanghai. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-09T23:30:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryUnits units = new InMemoryUnits();
    private final InMemorySeats seats = new InMemorySeats();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final WhenUnitChangedThenAlignSeats unitChanged = new WhenUnitChangedThenAlignSeats(units, seats, programmes, persons, CLOCK);
    private final WhenProgrammePublishedThenAlignSeats published = new WhenProgrammePublishedThenAlignSeats(units, seats, programmes, persons, CLOCK);

    @Test
    @Tag("TZA-1")
    void aUnitGetsTheSeatsThatItsProgrammesAskOfItsKind() {
        publish("2026-01-01", rule("member", 2, false, "member-unit"), rule("guest", 1, false, "guest"));
        unitChanged.unitChanged(unit("U-1", "member-unit", "2026-07-01"));
        assertThat(seats.list(SeatFilter.all(), null, 10)).extracting(seat -> seat.key().rule(), seat -> seat.key().ordinal(), Seat::openedOn)
                .containsExactlyInAnyOrder(tuple("member", 1, LocalDate.parse("2026-07-01")), tuple("member", 2, LocalDate.parse("2026-07-01")));
    }

    @Test
    void nothingMoreHappensTheSecondTime() {
        publish("2026-01-01", rule("member", 1, false, "member-unit"));
        Unit unit = unit("U-1", "member-unit", "2026-07-01");
        unitChanged.unitChanged(unit);
        unitChanged.unitChanged(unit);
        published.catchUp();
        published.catchUp();
        assertThat(seats.told(only().id())).containsExactly(new SeatEvent.Opened());
        assertThat(units.find(unit.id()).orElseThrow().seatsDue()).isFalse();
        assertThat(programmes.withSeatsDue()).isEmpty();
    }

    @Test
    void aUnitThatWasThereFirstGetsItsSeatsWhenTheProgrammeIsPublished() {
        unitChanged.unitChanged(unit("U-1", "member-unit", "2026-07-01"));
        publish("2026-08-01", rule("member", 1, false, "member-unit"));
        published.catchUp();
        assertThat(only().openedOn()).as("not before the programme is in force").isEqualTo(LocalDate.parse("2026-08-01"));
    }

    @Test
    void whatACrashLeftUndoneIsDoneByTheSweep() {
        publish("2026-01-01", rule("member", 1, false, "member-unit"));
        unit("U-1", "member-unit", "2026-07-01");
        assertThat(unitChanged.catchUp()).isEqualTo(1);
        assertThat(only().isVacant()).isTrue();
        assertThat(unitChanged.catchUp()).isZero();
    }

    @Test
    @Tag("HOS-11")
    void aVersionWaitsForItsDay() {
        unit("U-1", "member-unit", "2026-07-01");
        publish("2026-01-01", rule("member", 1, false, "member-unit"));
        publish("2026-09-11", rule("delegate", 1, false, "member-unit"));
        published.catchUp();
        assertThat(only().key().rule()).as("tomorrow's version changes nothing today").isEqualTo("member");
        assertThat(programmes.withSeatsDue().getFirst().seatsDueOn()).isEqualTo(LocalDate.parse("2026-09-11"));
    }

    @Test
    @Tag("HOS-11")
    void aSeatThatTheVersionInForceNoLongerAsksForIsClosed() {
        unit("U-1", "member-unit", "2026-07-01");
        publish("2026-01-01", rule("member", 1, false, "member-unit"));
        published.catchUp();
        seats.change(only().id(), seat -> seat.appoint(new Candidate(id("li"), null), LocalDate.parse("2026-07-01"), List.of(),
                Act.of(CLOCK, CLOCK.getZone(), "secretariat")));
        publish("2026-09-10", rule("delegate", 1, false, "member-unit"));
        published.catchUp();
        assertThat(seats.list(SeatFilter.all(), null, 10)).extracting(seat -> seat.key().rule(), Seat::openedOn, Seat::closedOn)
                .containsExactlyInAnyOrder(tuple("member", LocalDate.parse("2026-07-01"), TODAY.minusDays(1)), tuple("delegate", TODAY, null));
    }

    @Test
    void aSeatKeepsItsFirstDayThroughVersionsThatAllAskForIt() {
        unit("U-1", "member-unit", "2026-02-01");
        publish("2026-01-01", rule("member", 1, false, "member-unit"));
        publish("2026-09-01", rule("member", 1, false, "member-unit", "other"));
        published.catchUp();
        assertThat(only().openedOn()).isEqualTo(LocalDate.parse("2026-02-01"));
    }

    @Test
    void aUnitOfAnotherKindLosesItsSeatAndGetsItBack() {
        publish("2026-01-01", rule("member", 1, false, "member-unit"));
        Unit unit = unit("U-1", "member-unit", "2026-07-01");
        unitChanged.unitChanged(unit);
        unit.update(data("U-1", "other", "2026-07-01"), TODAY);
        assertThat(unit.seatsDue()).isTrue();
        unitChanged.unitChanged(unit);
        assertThat(only().closedOn()).isEqualTo(TODAY.minusDays(1));
        unit.update(data("U-1", "member-unit", "2026-07-01"), TODAY);
        unitChanged.unitChanged(unit);
        assertThat(only().openedOn()).isEqualTo(TODAY);
        assertThat(only().isVacant()).isTrue();
    }

    @Test
    @Tag("SAF-1")
    void theLiaisonByOfficeFollowsTheHead() {
        publish("2026-01-01", rule("head", 1, true, "workshop"));
        Unit unit = unit("U-1", "workshop", "2026-07-01");
        unitChanged.unitChanged(unit);
        assertThat(only().isVacant()).as("no head, no liaison").isTrue();
        unit.headedBy(id("zhou"), unit.foundedOn());
        unitChanged.unitChanged(unit);
        unit.headedBy(id("wu"), TODAY);
        unitChanged.unitChanged(unit);
        assertThat(only().liaisons()).extracting(Liaison::personId, Liaison::since, Liaison::until).containsExactly(
                tuple(id("zhou"), LocalDate.parse("2026-07-01"), TODAY.minusDays(1)), tuple(id("wu"), TODAY, null));
    }

    @Test
    @Tag("SAF-1")
    void aHeadWhoChangesTwiceInADayChangesTheLiaisonTwice() {
        publish("2026-01-01", rule("head", 1, true, "workshop"));
        Unit unit = unit("U-1", "workshop", "2026-07-01");
        for (UUID head : List.of(id("zhou"), id("wu"), id("zheng"))) {
            unit.headedBy(head, TODAY);
            unitChanged.unitChanged(unit);
        }
        assertThat(only().holder()).get().extracting(Liaison::personId).isEqualTo(id("zheng"));
        assertThat(only().liaisons()).hasSize(3);
    }

    @Test
    @Tag("SAF-1")
    void aHeadWhoBeganEarlierThanItWasToldHoldsTheSeatSinceThen() {
        publish("2026-01-01", rule("head", 1, true, "workshop"));
        Unit unit = unit("U-1", "workshop", "2026-07-01");
        unit.headedBy(id("zhou"), unit.foundedOn());
        unitChanged.unitChanged(unit);
        unit.headedBy(id("wu"), LocalDate.parse("2026-08-15"));
        unitChanged.unitChanged(unit);
        assertThat(only().liaisons()).extracting(Liaison::personId, Liaison::since, Liaison::until).containsExactly(
                tuple(id("zhou"), LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-14")), tuple(id("wu"), LocalDate.parse("2026-08-15"), null));
    }

    @Test
    void theSeatsOfAUnitThatIsNoMoreCloseOnItsLastDay() {
        publish("2026-01-01", rule("head", 1, true, "workshop"), rule("member", 1, false, "workshop"));
        Unit unit = unit("U-1", "workshop", "2026-07-01");
        unit.headedBy(id("zhou"), unit.foundedOn());
        unitChanged.unitChanged(unit);
        Unit merged = units.change(unit.id(), one -> one.merge(Unit.id("U-2"), TODAY)).orElseThrow();
        assertThat(merged.seatsDue()).isTrue();
        unitChanged.unitChanged(merged);
        List<Seat> closed = seats.list(SeatFilter.all(), null, 10);
        assertThat(closed).hasSize(2).allSatisfy(seat -> assertThat(seat.closedOn()).isEqualTo(TODAY));
        assertThat(closed).flatExtracting(Seat::liaisons).extracting(Liaison::personId, Liaison::until).containsExactly(tuple(id("zhou"), TODAY));
        published.catchUp();
        assertThat(seats.list(SeatFilter.all(), null, 10)).allSatisfy(seat -> assertThat(seat.closedOn()).isEqualTo(TODAY));
    }

    @Test
    @Tag("MOD-8")
    void aSeatAsksTheConditionsOfTheVersionInForce() {
        publish("2026-01-01", new AppointmentRules(List.of(condition("in-post")), List.of(), List.of()), rule("member", 1, false, "member-unit"));
        unitChanged.unitChanged(unit("U-1", "member-unit", "2026-07-01"));
        assertThat(only().conditions()).containsExactly("in-post");
        publish("2026-09-10", new AppointmentRules(List.of(condition("in-post"), condition("discreet")), List.of(), List.of()), rule("member", 1, false, "member-unit"));
        published.catchUp();
        published.catchUp();
        assertThat(only().conditions()).containsExactly("in-post", "discreet");
        assertThat(seats.told(only().id())).containsExactly(new SeatEvent.Opened(), new SeatEvent.ConditionsAsked(List.of("in-post", "discreet")));
    }

    @Test
    @Tag("SCH-1")
    void aSeatReportsToTheNearestOneAboveOfTheRuleThatTheFileNames() {
        publish("2026-01-01", rule("school", 1, false, "school"), lower("grade", "school", "grade"), lower("class", "grade", "class"));
        Unit school = below(null, "S", "school");
        Unit grade = below(school, "G-1", "grade");
        Unit wing = below(grade, "W-1", "wing");
        Unit classOfWing = below(wing, "C-1", "class");
        assertThat(above("class", classOfWing)).as("what has no seat of that rule is passed over").isEqualTo(seat("grade", grade));
        assertThat(above("grade", grade)).isEqualTo(seat("school", school));
        assertThat(above("school", school)).isNull();
        assertThat(seats.told(seat("class", classOfWing))).as("it is told with the opening").containsExactly(new SeatEvent.Opened());
    }

    @Test
    @Tag("SCH-1")
    void theSeatsBelowReportElsewhereWhenAUnitMoves() {
        publish("2026-01-01", rule("school", 1, false, "school"), lower("grade", "school", "grade"), lower("class", "grade", "class"));
        Unit school = below(null, "S", "school");
        Unit first = below(school, "G-1", "grade");
        Unit second = below(school, "G-2", "grade");
        Unit wing = below(first, "W-1", "wing");
        Unit classOfWing = below(wing, "C-1", "class");
        for (int twice = 0; twice < 2; twice++) {
            unitChanged.unitChanged(units.change(wing.id(), unit -> unit.move(second.id(), TODAY)).orElseThrow());
        }
        assertThat(above("class", classOfWing)).isEqualTo(seat("grade", second));
        assertThat(seats.told(seat("class", classOfWing))).containsExactly(new SeatEvent.Opened(), new SeatEvent.ReportsElsewhere(seat("grade", second)));
        unitChanged.unitChanged(units.change(wing.id(), unit -> unit.move(school.id(), TODAY)).orElseThrow());
        assertThat(above("class", classOfWing)).as("no grade is above any more").isNull();
    }

    @Test
    @Tag("SCH-1")
    void theLineFollowsWhenTheProgrammeNamesAnotherRule() {
        publish("2026-01-01", rule("school", 1, false, "school"), rule("class", 1, false, "class"));
        Unit school = below(null, "S", "school");
        Unit pupils = below(school, "C-1", "class");
        assertThat(above("class", pupils)).isNull();
        publish("2026-09-10", rule("school", 1, false, "school"), lower("class", "school", "class"));
        published.catchUp();
        assertThat(above("class", pupils)).isEqualTo(seat("school", school));
    }

    private Unit below(@Nullable Unit above, String code, String kind) {
        Unit unit = Unit.found(UnitData.of(code, "示例", kind, above == null ? null : above.code(), null, List.of("regime"), LocalDate.parse("2026-07-01")));
        units.save(unit);
        unitChanged.unitChanged(unit);
        return unit;
    }

    private static UUID seat(String rule, Unit unit) {
        return new SeatKey("regime", rule, unit.id(), 1).id();
    }

    private @Nullable UUID above(String rule, Unit unit) {
        return seats.find(seat(rule, unit)).orElseThrow().reportsTo();
    }

    private static SeatRule lower(String id, String reportsTo, String... kinds) {
        return new SeatRule(id, TEXT, List.of(kinds), 1, false, false, Set.of(), null, false, null, reportsTo, Deputy.NONE, List.of());
    }

    private static Condition condition(String id) {
        return new Condition(id, TEXT, Evidence.STATEMENT, List.of());
    }

    private Seat only() {
        List<Seat> all = seats.list(SeatFilter.all(), null, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Unit unit(String code, String kind, String foundedOn) {
        Unit unit = Unit.found(data(code, kind, foundedOn));
        units.save(unit);
        return unit;
    }

    private static UnitData data(String code, String kind, String foundedOn) {
        return UnitData.of(code, "示例", kind, null, null, List.of("regime"), LocalDate.parse(foundedOn));
    }

    private void publish(String inForce, SeatRule... rules) {
        publish(inForce, AppointmentRules.NONE, rules);
    }

    private void publish(String inForce, AppointmentRules appointment, SeatRule... rules) {
        Programme programme = programmes.find("regime").orElseGet(() -> Programme.draft("regime"));
        programme.publish(new ProgrammeDefinition("regime", TEXT, new Authority("a", "b"), LocalDate.parse(inForce), "cn", "Asia/Shanghai", false,
                List.of(rules), appointment, List.of(), null, null, List.of(), List.of(), List.of(), List.of()), CLOCK.instant(), "operator");
        programmes.save(programme);
    }

    private static SeatRule rule(String id, int holders, boolean exOfficio, String... kinds) {
        return new SeatRule(id, TEXT, List.of(kinds), holders, exOfficio, false, Set.of(), null, false, null, null, Deputy.NONE, List.of());
    }
}
