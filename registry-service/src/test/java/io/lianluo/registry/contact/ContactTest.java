package io.lianluo.registry.contact;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventMeta;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.calendar.web.ShippedCalendar;
import io.lianluo.registry.person.ContactReliability.Status;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.ContactRule;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.workingtime.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests when liaisons are asked to confirm how they are reached, when they are suspect, and when that is over. */
@Tag("SCH-7")
class ContactTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalizedText TEXT = new LocalizedText("示例", "example");

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemorySeats seats = new InMemorySeats();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final InMemoryRounds rounds = new InMemoryRounds();
    private final ContactTerms terms = new ContactTerms(programmes, seats, new WorkingCalendars(new ShippedCalendars()));
    private long heard;

    @BeforeEach
    void aLiaisonOfASchoolThatHasThemConfirmEachHalfYear() {
        publish("school", new ContactRule(Cadence.HALF_YEARLY, Term.workingDays(10), List.of("SCH-7")));
        somebody("li", "2026-03-02");
        hold("school", "li", "2026-03-02");
    }

    @Test
    void whoServesAsAPeriodBeginsIsAskedOnceWithinTheRulesTerm() {
        sweep("2026-06-30T15:59:59Z");
        assertThat(li().contact().status()).as("told in this half-year").isEqualTo(Status.CONFIRMED);
        sweep("2026-06-30T16:00:00Z");
        sweep("2026-07-01T02:00:00Z");
        assertThat(li().contact().status()).isEqualTo(Status.DUE);
        assertThat(due()).isEqualTo("2026-07-15");
        assertThat(li().contact().programmes()).containsExactly("school");
        assertThat(persons.told(id("li"))).filteredOn(PersonEvent.AskedToConfirm.class::isInstance).hasSize(1);
    }

    @Test
    void whoConfirmsIsAskedAgainInTheNextPeriodOnly() {
        sweep("2026-07-01T02:00:00Z");
        persons.change(id("li"), li -> li.confirmContact("li", at("2026-07-03")));
        sweep("2026-07-04T02:00:00Z");
        assertThat(li().contact().status()).isEqualTo(Status.CONFIRMED);
        assertThat(li().contact().confirmedBy()).isEqualTo("li");
        sweep("2027-01-01T02:00:00Z");
        assertThat(li().contact().status()).isEqualTo(Status.DUE);
    }

    @Test
    void whoConfirmedOrCameSinceThePeriodBeganIsNotAsked() {
        somebody("wang", "2026-07-02");
        hold("school", "wang", "2026-07-02");
        persons.change(id("li"), li -> li.confirmContact("li", at("2026-07-01")));
        sweep("2026-07-03T02:00:00Z");
        assertThat(li().contact().status()).isEqualTo(Status.CONFIRMED);
        assertThat(persons.find(id("wang")).orElseThrow().contact().status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whoIsAskedLateHasTheWholeTerm() {
        sweep("2026-09-28T02:00:00Z");
        assertThat(due()).as("29, 30, then the holiday, 8, 9, the make-up Saturday, 12 to 16").isEqualTo("2026-10-16");
    }

    @Test
    void aRoundGoesOnAfterTheSeatsThatWereAsked() {
        for (int n = 0; n < 450; n++) {
            somebody("p" + n, "2026-03-02");
            hold("school", "p" + n, "2026-03-02");
        }
        sweep("2026-07-01T02:00:00Z");
        assertThat(persons.list(Status.DUE, null, null, 1_000)).hasSize(200);
        sweep("2026-07-02T02:00:00Z");
        sweep("2026-07-03T02:00:00Z");
        assertThat(persons.list(Status.DUE, null, null, 1_000)).hasSize(451)
                .allSatisfy(person -> assertThat(person.contact().ask().due().day()).as("one day for all").isEqualTo("2026-07-15"));
    }

    @Test
    void twoWhoAskAtOnceLeaveNobodyOutAndAskNobodyTwice() {
        Round round = Round.begin("school", LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-01"));
        Round.Progress start = round.progress();
        round.goOn(start, new Round.Progress("b", false));
        round.goOn(start, new Round.Progress("a", false));
        assertThat(round.progress().lastSeat()).as("the first to say so").isEqualTo("b");
    }

    @Test
    void theStrictestTermOfAllProgrammesBinds() {
        publish("company", new ContactRule(Cadence.QUARTERLY, Term.days(5), List.of()));
        hold("company", "li", "2026-03-02");
        sweep("2026-07-01T02:00:00Z");
        assertThat(due()).isEqualTo("2026-07-06");
        assertThat(li().contact().programmes()).containsExactly("company", "school");
    }

    @Test
    void whoCouldNotBeReachedIsSuspectUntilTheyConfirm() {
        fail("2026-09-28T02:00:00Z", 1L);
        assertThat(li().contact().status()).isEqualTo(Status.SUSPECT);
        assertThat(due()).isEqualTo("2026-10-16");
        persons.change(id("li"), li -> li.confirmContact("secretary", at("2026-09-29")));
        assertThat(li().contact().status()).isEqualTo(Status.CONFIRMED);
        assertThat(persons.told(id("li")).getLast()).as("published again, so that others try it again").isEqualTo(new PersonEvent.ContactConfirmed(true));
    }

    @Test
    void aFailureAtAnAddressThatWasReplacedSaysNothingOfTheNewOne() {
        persons.change(id("li"), li -> li.update(data("li", "13800000101", "new@example.org"), at("2026-09-01")));
        fail("2026-09-02T02:00:00Z", 1L);
        assertThat(li().contact().status()).as("an edition before").isEqualTo(Status.CONFIRMED);
        fail("2026-09-03T02:00:00Z", 2L);
        assertThat(li().contact().status()).isEqualTo(Status.SUSPECT);
    }

    @Test
    void aFailureBeforeTheLastConfirmationSaysNothing() {
        persons.change(id("li"), li -> li.confirmContact("li", at("2026-09-02")));
        fail("2026-09-01T23:00:00Z", 1L);
        fail("2026-09-01T23:00:00Z", null);
        assertThat(li().contact().status()).isEqualTo(Status.CONFIRMED);
        fail("2026-09-03T02:00:00Z", null);
        assertThat(li().contact().status()).isEqualTo(Status.SUSPECT);
    }

    @Test
    void anotherNameMakesNoAddressNew() {
        persons.change(id("li"), li -> li.update(data("Li", "13800000101", "li@example.org"), at("2026-09-01")));
        fail("2026-09-02T02:00:00Z", 1L);
        assertThat(li().contact().status()).isEqualTo(Status.SUSPECT);
    }

    @Test
    void anotherMobileNumberDoesNotClearAMailAddressAndAnotherAddressDoes() {
        fail("2026-09-01T02:00:00Z", 1L);
        persons.change(id("li"), li -> li.update(data("li", "13800000109", "li@example.org"), at("2026-09-02")));
        assertThat(li().contact().status()).isEqualTo(Status.SUSPECT);
        persons.change(id("li"), li -> li.update(data("li", "13800000109", "new@example.org"), at("2026-09-03")));
        assertThat(li().contact().status()).isEqualTo(Status.CONFIRMED);
        assertThat(li().contact().confirmedAt()).isEqualTo(at("2026-09-03"));
    }

    @Test
    void whereNoProgrammeSetsATermSomebodyIsSuspectWithoutOne() {
        publish("company", null);
        somebody("wang", "2026-03-02");
        hold("company", "wang", "2026-03-02");
        fail(id("wang"), "2026-09-01T02:00:00Z", 1L);
        assertThat(persons.list(Status.SUSPECT, null, null, 10)).singleElement().satisfies(wang -> {
            assertThat(wang.contact().ask()).isNull();
            assertThat(wang.contact().programmes()).containsExactly("company");
        });
    }

    @Test
    void whatIsNotConfirmedInTimeIsToldOnceAndOverWithTheConfirmation() {
        sweep("2026-07-01T02:00:00Z");
        sweep("2026-07-15T15:59:59.999Z");
        assertThat(li().contact().status()).isEqualTo(Status.DUE);
        sweep("2026-07-15T16:00:00Z");
        sweep("2026-07-16T16:00:00Z");
        assertThat(li().contact().status()).isEqualTo(Status.OVERDUE);
        sweep("2027-01-02T02:00:00Z");
        assertThat(li().contact().status()).as("still owed since July").isEqualTo(Status.OVERDUE);
        assertThat(persons.told(id("li"))).filteredOn(PersonEvent.ConfirmationOverdue.class::isInstance).hasSize(1);
        persons.change(id("li"), li -> li.confirmContact("li", at("2027-01-03")));
        assertThat(li().contact().status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whoLeftIsExcusedAndNotToldOf() {
        sweep("2026-07-01T02:00:00Z");
        seats.change(seats.list(SeatFilter.ofUnit(id("li")), null, 1).getFirst().id(),
                seat -> seat.release(Ending.release(LocalDate.parse("2026-07-02"), Ending.How.RELEASED, null, null), act("2026-07-02")));
        sweep("2026-07-20T02:00:00Z");
        assertThat(li().contact().status()).isEqualTo(Status.CONFIRMED);
        assertThat(persons.told(id("li"))).doesNotHaveAnyElementsOfTypes(PersonEvent.ConfirmationOverdue.class);
    }

    private void sweep(String at) {
        Clock clock = Clock.fixed(Instant.parse(at), ZONE);
        new WhenPeriodBeginsThenAskLiaisons(rounds, programmes, seats, persons, terms, clock).catchUp();
        new WhenConfirmationMissedThenTell(persons, terms, clock).catchUp();
    }

    private void fail(String at, @Nullable Long edition) {
        fail(id("li"), at, edition);
    }

    private void fail(UUID person, String at, @Nullable Long edition) {
        EventMeta cause = new EventMeta(UUID.randomUUID(), "t", "/notification", person.toString(), ++heard, Instant.parse(at), "topic", null);
        new WhenContactFailedThenSuspect(persons, terms).follow(cause, new DeliveryFailure(id("notice"), person, "EMAIL", Instant.parse(at), edition));
    }

    private LocalDate due() {
        return Optional.ofNullable(li().contact().ask()).orElseThrow().due().day();
    }

    private Person li() {
        return persons.find(id("li")).orElseThrow();
    }

    private void somebody(String name, String told) {
        persons.save(Person.register(id(name), data(name, "13800000101", name + "@example.org"), at(told)));
    }

    private static PersonalData data(String name, String mobile, String email) {
        return PersonalData.of(name, null, mobile, email, null);
    }

    private void hold(String programme, String person, String since) {
        Seat seat = Seat.open(new SeatKey(programme, "seat", id(person), 1), LocalDate.parse(since), act(since));
        seat.appoint(new Candidate(id(person), null), LocalDate.parse(since), List.of(), act(since));
        seats.save(seat);
    }

    private void publish(String code, @Nullable ContactRule rule) {
        Programme programme = Programme.draft(code);
        programme.publish(new ProgrammeDefinition(code, TEXT, new Authority("a", "b"), LocalDate.parse("2026-01-01"), "cn", ZONE.getId(), false,
                List.of(SeatRule.of("seat", TEXT, List.of("unit"), List.of())), AppointmentRules.NONE, List.of(), rule, null, List.of(), List.of(),
                List.of(), List.of()), Instant.parse("2026-01-01T00:00:00Z"), "operator");
        programmes.save(programme);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(10, 0).atZone(ZONE).toInstant();
    }

    private static Act act(String day) {
        return new Act(at(day), LocalDate.parse(day), Act.REGISTRY);
    }

    /** The calendars that the registry is shipped with. */
    private static final class ShippedCalendars implements Calendars {

        @Override
        public Optional<YearOfCalendar> find(String id) {
            return Optional.of(ShippedCalendar.cn(2026)).filter(year -> year.id().equals(id));
        }

        @Override
        public void save(YearOfCalendar year) {
            throw new UnsupportedOperationException();
        }
    }

    /** Rounds in memory. */
    private static final class InMemoryRounds implements Rounds {

        private final Map<String, Round> byId = new TreeMap<>();

        @Override
        public Optional<Round> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public boolean saveIfAbsent(Round round) {
            return byId.putIfAbsent(round.id(), round) == null;
        }

        @Override
        public Optional<Round> change(String id, Consumer<Round> change) {
            Optional<Round> round = find(id);
            round.ifPresent(change);
            return round;
        }
    }
}
