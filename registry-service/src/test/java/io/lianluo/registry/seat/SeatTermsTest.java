package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.SpecialDay;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.conduct.ConductRules;
import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.vacancy.Vacancy;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By when vacant seats are to be filled, and what is told when they are not. */
@Tag("JCH-13")
class SeatTermsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalizedText TEXT = new LocalizedText("示例", "example");

    private Instant now = LocalDate.parse("2026-09-10").atTime(10, 0).atZone(ZONE).toInstant();
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Map<String, YearOfCalendar> years = new HashMap<>();
    private final Calendars calendars = new Calendars() {

        @Override
        public Optional<YearOfCalendar> find(String id) {
            return Optional.ofNullable(years.get(id));
        }

        @Override
        public void save(YearOfCalendar year) {
            years.put(year.id(), year);
        }
    };
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemorySeats seats = new InMemorySeats();
    private final SeatTerms terms = new SeatTerms(programmes, new WorkingCalendars(calendars), clock);
    private final WhenVacancyTermPassedThenTell policy = new WhenVacancyTermPassedThenTell(seats, programmes, terms);

    @Test
    void theTermIsCountedInWorkingDaysOverHolidaysAndMakeUpDays() {
        publish("2026-01-01", rule("member", Term.workingDays(5), false));
        year(2026, true);
        Seat seat = vacant("member", "2026-09-28");
        assertThat(term(seat).dueBy().day()).as("29, 30, then the holiday, 8, 9, and the make-up Saturday").isEqualTo("2026-10-10");
        assertThat(term(seat).dueBy().assumed()).isFalse();
        assertThat(term(seat).dueBy().calendarVersion()).isEqualTo("cn/2026/1");
        assertThat(term(seat).overdue()).isFalse();
    }

    @Test
    void aYearThatIsNotPublishedIsSaidToBeAssumed() {
        publish("2026-01-01", rule("member", Term.workingDays(5), false));
        year(2026, true);
        assertThat(term(vacant("member", "2026-12-29")).dueBy().assumed()).as("counted into 2027").isTrue();
    }

    @Test
    void aSeatThatMayStayVacantHasNoTerm() {
        publish("2026-01-01", rule("member", null, false), rule("guest", Term.workingDays(5), true));
        Seat member = vacant("member", "2026-09-01");
        Seat guest = vacant("guest", "2026-09-01");
        assertThat(terms.ofVacancies(List.of(member, guest))).isEmpty();
        now = now.plusSeconds(86_400L * 100);
        policy.catchUp();
        assertThat(seats.all()).hasSize(2).allSatisfy(seat -> assertThat(seat.vacancy()).get().extracting(Vacancy::missed).isNull());
    }

    @Test
    void theTermOfTheVersionInForceCounts() {
        publish("2026-01-01", rule("member", Term.workingDays(5), false));
        publish("2026-10-01", rule("member", Term.days(60), false));
        Seat seat = vacant("member", "2026-09-09");
        assertThat(term(seat).dueBy().day()).isEqualTo("2026-09-16");
        now = LocalDate.parse("2026-10-01").atTime(10, 0).atZone(ZONE).toInstant();
        assertThat(term(seat).dueBy().day()).as("the 60th is a Sunday").isEqualTo("2026-11-09");
    }

    @Test
    @Tag("JCH-13")
    void aTermInDaysThatEndsOnARestDayEndsWhereTheFileSays() {
        year(2026, true);
        publish("2026-01-01", rule("member", Term.days(30), false));
        assertThat(term(vacant("member", "2026-09-10")).dueBy().day()).as("10 October is worked").isEqualTo("2026-10-10");
        assertThat(term(vacant("member", "2026-09-03")).dueBy().day()).as("within the National Day").isEqualTo("2026-10-08");
        publish("2026-09-02", RestDayRule.PREVIOUS_WORKING_DAY, rule("member", Term.days(30), false));
        assertThat(term(vacant("member", "2026-09-03")).dueBy().day()).isEqualTo("2026-09-30");
        publish("2026-09-03", RestDayRule.SAME_DAY, rule("member", Term.days(30), false));
        assertThat(term(vacant("member", "2026-09-03")).dueBy().day()).isEqualTo("2026-10-03");
        assertThat(terms.ofAdvice(vacant("member", "2026-09-03"), Instant.parse("2026-09-03T02:00:00Z"))).get()
                .extracting(term -> term.dueBy().day()).isEqualTo(LocalDate.parse("2026-10-03"));
    }

    @Test
    void adviceIsToBeAnsweredWithinTheSameTerm() {
        publish("2026-01-01", rule("member", Term.workingDays(5), false));
        Seat seat = vacant("member", "2026-09-01");
        assertThat(terms.ofAdvice(seat, Instant.parse("2026-09-09T17:00:00Z"))).get().extracting(term -> term.dueBy().day())
                .as("it was the tenth in Shanghai").isEqualTo(LocalDate.parse("2026-09-17"));
    }

    @Test
    void whatTheSweepAsksTheIndexForIsExactlyWhatIsOverdue() {
        publish("2026-01-01", rule("member", Term.workingDays(5), false));
        exactlyWhatIsOverdueIsAskedFor();
    }

    @Test
    void theSameHoldsForATermInDaysThatNeverEndsOnARestDay() {
        publish("2026-01-01", rule("member", Term.days(30), false));
        exactlyWhatIsOverdueIsAskedFor();
    }

    private void exactlyWhatIsOverdueIsAskedFor() {
        year(2026, true);
        ProgrammeDefinition programme = terms.inForce("regime").orElseThrow();
        for (LocalDate day = LocalDate.parse("2026-02-01"); day.getYear() == 2026; day = day.plusDays(1)) {
            now = day.atTime(0, 0).atZone(ZONE).toInstant();
            LocalDate latest = terms.latestMissed(programme, programme.seats().getFirst()).orElseThrow();
            assertThat(term(vacant("member", latest.toString())).overdue()).as("%s on %s", latest, day).isTrue();
            assertThat(term(vacant("member", latest.plusDays(1).toString())).overdue()).as("the day after %s on %s", latest, day).isFalse();
        }
    }

    @Test
    void anOverdueVacancyIsToldOfOnceAndALaterOneAgain() {
        publish("2026-01-01", rule("member", Term.workingDays(5), false));
        Seat seat = vacant("member", "2026-09-09");
        policy.catchUp();
        assertThat(seats.told(seat.id())).doesNotHaveAnyElementsOfTypes(SeatEvent.VacancyMissed.class);
        now = LocalDate.parse("2026-09-17").atTime(0, 0).atZone(ZONE).toInstant();
        policy.catchUp();
        policy.catchUp();
        assertThat(seats.told(seat.id())).filteredOn(SeatEvent.VacancyMissed.class::isInstance).hasSize(1);
        seats.change(seat.id(), held -> {
            held.appoint(new Candidate(id("li"), null), LocalDate.parse("2026-09-17"), List.of(), act("2026-09-17"));
            held.release(Ending.of(LocalDate.parse("2026-09-18"), Ending.How.RELEASED), act("2026-09-18"));
        });
        now = LocalDate.parse("2026-10-20").atTime(0, 0).atZone(ZONE).toInstant();
        policy.catchUp();
        assertThat(seats.told(seat.id())).filteredOn(SeatEvent.VacancyMissed.class::isInstance).hasSize(2);
    }

    private SeatTerm term(Seat seat) {
        return terms.ofVacancies(List.of(seat)).get(seat.id());
    }

    /** A seat whose vacancy became known on a day. */
    private Seat vacant(String rule, String known) {
        Seat seat = Seat.open(new SeatKey("regime", rule, id("unit"), seats.all().size() + 1), LocalDate.parse("2026-01-01"), act(known));
        seats.save(seat);
        return seat;
    }

    private static Act act(String day) {
        return new Act(LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant(), LocalDate.parse(day), Act.REGISTRY);
    }

    private void year(int number, boolean published) {
        YearOfCalendar year = YearOfCalendar.unknown("cn", number);
        year.publish(published, List.of(holiday("10-01"), holiday("10-02"), holiday("10-05"), holiday("10-06"), holiday("10-07"),
                new SpecialDay(LocalDate.parse("2026-10-10"), SpecialDay.Kind.MAKE_UP_WORKING_DAY, TEXT)), 0);
        calendars.save(year);
    }

    private static SpecialDay holiday(String day) {
        return new SpecialDay(LocalDate.parse("2026-" + day), SpecialDay.Kind.HOLIDAY, TEXT);
    }

    private void publish(String inForce, SeatRule... rules) {
        publish(inForce, RestDayRule.NEXT_WORKING_DAY, rules);
    }

    private void publish(String inForce, RestDayRule endsOnHoliday, SeatRule... rules) {
        Programme programme = programmes.find("regime").orElseGet(() -> Programme.draft("regime"));
        programme.publish(new ProgrammeDefinition("regime", TEXT, new Authority("a", "b"), LocalDate.parse(inForce), "cn", "Asia/Shanghai", false,
                List.of(rules), List.of(), List.of(), List.of(), AppointmentRules.NONE, List.of(), null, null, List.of(), List.of(), List.of(), null, ConductRules.NONE, List.of(),
                List.of(), List.of(), endsOnHoliday), clock.instant(), "operator");
        programmes.save(programme);
    }

    private static SeatRule rule(String id, @Nullable Term fillWithin, boolean optional) {
        return new SeatRule(id, TEXT, List.of("unit"), 1, false, optional, Set.of(Origin.OWN_UNIT), fillWithin, false, null, null, Deputy.NONE, List.of());
    }
}
