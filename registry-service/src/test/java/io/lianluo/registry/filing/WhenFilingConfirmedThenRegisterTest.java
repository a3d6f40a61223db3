package io.lianluo.registry.filing;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.calendar.web.ShippedCalendar;
import io.lianluo.registry.filing.Outcome.Kind;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Term;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A confirmed filing makes the registered data what it declares, once, also after a crash. */
@Tag("ANH-8")
class WhenFilingConfirmedThenRegisterTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-08-03");
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final UUID UNIT = Unit.id("U-1");
    private static final SeatKey KEY = new SeatKey("filed", "post", UNIT, 1);
    private static final DeclaredPerson WANG = new DeclaredPerson("示例·王", null, "+8613800000302", null, null);

    private final Clock clock = Clock.fixed(NOW, ZONE);
    private final Acts acts = zone -> Act.of(clock, zone, Act.REGISTRY);
    private final InMemoryFilings filings = new InMemoryFilings();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final InMemoryUnits units = new InMemoryUnits();
    private final InMemorySeats seats = new InMemorySeats();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final PersonService personService = new PersonService(persons, clock);
    private final FilingTerms terms = new FilingTerms(programmes, new WorkingCalendars(new Calendars() {
        @Override
        public Optional<YearOfCalendar> find(String id) {
            return Optional.of(ShippedCalendar.cn(2026)).filter(known -> known.id().equals(id));
        }

        @Override
        public void save(YearOfCalendar changed) {
            throw new UnsupportedOperationException();
        }
    }), clock);
    private final WhenFilingConfirmedThenRegister policy = new WhenFilingConfirmedThenRegister(filings, persons, personService,
            new UnitService(units, personService, unit -> { }, acts, clock), seats, new SeatService(seats, programmes, personService, acts), terms, clock);

    @BeforeEach
    void aUnitWithALiaison() {
        Programme programme = Programme.draft(KEY.programme());
        programme.publish(new ProgrammeDefinition(KEY.programme(), TEXT, new Authority("a", "b"), LocalDate.parse("2026-01-01"), "cn", ZONE.getId(), false,
                List.of(SeatRule.of("post", TEXT, List.of("operator"), List.of())), AppointmentRules.NONE, List.of(rule(Trigger.UNIT_CHANGED), rule(Trigger.LIAISON_CHANGED)),
                null, null, List.of(), List.of(), List.of(), List.of()), NOW, "operator");
        programmes.save(programme);
        units.save(Unit.found(UnitData.of("U-1", "示例公司", "operator", null, null, List.of(KEY.programme()), JULY)));
        Seat seat = Seat.open(KEY, JULY, acts.now(ZONE));
        seat.appoint(new Candidate(id("li"), null, Origin.OWN_UNIT, null), JULY, List.of(), acts.now(ZONE));
        seats.save(seat);
    }

    @Test
    void everythingThatIsDeclaredHoldsFromItsDayAndOwesNoOtherFiling() {
        Filing filing = confirmed(Trigger.UNIT_CHANGED, new DeclaredChange("示例新公司", "示例路1号", null, null, WANG, null), Map.of(Part.LEGAL_REPRESENTATIVE, id("wang")));
        policy.confirmed(filing);
        assertThat(filings.find(filing.id()).orElseThrow().outcomes()).extracting(Outcome::kind).containsOnly(Kind.REGISTERED).hasSize(3);
        Unit unit = units.find(UNIT).orElseThrow();
        assertThat(unit.names().on(DAY)).isEqualTo("示例新公司");
        assertThat(unit.names().on(DAY.minusDays(1))).isEqualTo("示例公司");
        assertThat(unit.registration().address()).isEqualTo("示例路1号");
        assertThat(unit.legalRepresentatives().on(DAY)).isEqualTo(id("wang"));
        assertThat(persons.find(id("wang"))).map(Person::data).map(data -> data.mobile()).hasValue("+8613800000302");
        assertThat(unit.state().dataChanges()).isEmpty();
    }

    @Test
    void whatACrashInterruptedIsDoneAgainAndDoneOnce() {
        Filing filing = confirmed(Trigger.LIAISON_CHANGED, new DeclaredChange(null, null, null, null, null, WANG), Map.of(Part.LIAISON, id("wang")));
        Filing.State before = filing.state();
        policy.confirmed(filing);
        Seat once = seats.find(KEY.id()).orElseThrow();
        assertThat(once.holder()).map(holder -> holder.personId()).hasValue(id("wang"));
        assertThat(filings.find(filing.id()).orElseThrow().isOf("LIAISON/" + KEY.id() + "/" + once.holder().orElseThrow().liaisonId())).isTrue();

        // The seat was saved, and the filing does not know it; meanwhile somebody else follows.
        Filing crashed = Filing.restore(before);
        InMemoryFilings restored = new InMemoryFilings();
        restored.saveIfAbsent(crashed);
        seats.change(KEY.id(), seat -> seat.appoint(new Candidate(id("zhao"), null, Origin.OWN_UNIT, null), DAY.plusDays(5), List.of(), acts.now(ZONE)));
        new WhenFilingConfirmedThenRegister(restored, persons, personService, new UnitService(units, personService, unit -> { }, acts, clock), seats,
                new SeatService(seats, programmes, personService, acts), terms, clock).confirmed(crashed);
        assertThat(restored.all().getFirst().outcomes()).extracting(Outcome::kind).containsExactly(Kind.REGISTERED);
        assertThat(seats.find(KEY.id()).orElseThrow().liaisons()).as("nobody is appointed twice").hasSize(3);
    }

    @Test
    void whatCannotBeRegisteredIsSaid() {
        units.change(UNIT, unit -> unit.representedBy(id("qian"), DAY.plusDays(9)));
        Filing late = confirmed(Trigger.UNIT_CHANGED, new DeclaredChange(null, null, null, null, WANG, null), Map.of(Part.LEGAL_REPRESENTATIVE, id("wang")));
        assertThat(policy.confirmed(late).outcomes()).extracting(Outcome::kind).containsExactly(Kind.NOT_POSSIBLE);
        Filing unclear = confirmed(Trigger.LIAISON_CHANGED, new DeclaredChange(null, null, null, null, null, WANG), Map.of());
        assertThat(policy.confirmed(unclear).outcomes()).extracting(Outcome::kind).containsExactly(Kind.PERSON_UNCLEAR);
    }

    private Filing confirmed(Trigger kind, DeclaredChange change, Map<Part, UUID> people) {
        FilingRule rule = rule(kind);
        Filing filing = Filing.start(KEY, 1, rule, new Cause("DECLARED/" + kind, Set.of(), DAY.atStartOfDay(ZONE).toInstant()), Deadline.endOf(DAY.plusDays(2), ZONE), DAY,
                HandedIn.of(rule, change, Map.of(), List.of(), null, null), Map.of(), new Signature(NOW, "head", Actor.UNIT));
        filing.confirm(null, people, new Signature(NOW, "clerk", Actor.SECRETARIAT));
        filings.saveIfAbsent(filing);
        return filing;
    }

    private static FilingRule rule(Trigger kind) {
        return new FilingRule(kind.name(), kind, Term.workingDays(2), List.of(), List.of(), List.of());
    }
}
