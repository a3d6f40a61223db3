package io.lianluo.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.StaleVersionException;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.change.Change;
import io.lianluo.registry.change.Changes;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.Units;
import io.lianluo.testing.LianluoTest;
import io.lianluo.workingtime.Term;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A change makes its filing due once, wherever the service stops on the way; no sweep comes but where a test lets it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lianluo.registry.sweep=PT10H")
@LianluoTest
@Tag("INF-6")
class ChangeNotesIT {

    private static final String PROGRAMME = "filed";
    private static final LocalizedText TEXT = new LocalizedText("示例", "example");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static int mobiles;

    @Autowired
    private Changes changes;
    @Autowired
    private Filings filings;
    @Autowired
    private Persons persons;
    @Autowired
    private Units units;
    @Autowired
    private Seats seats;
    @Autowired
    private Programmes programmes;
    @Autowired
    private WorkingCalendars calendars;

    private String unit;
    private String person;
    private Seat seat;

    @BeforeEach
    void aLiaisonOfAUnit() {
        noted().forEach(changes::settle);
        Programme programme = programmes.find(PROGRAMME).orElseGet(() -> Programme.draft(PROGRAMME));
        programme.publish(new ProgrammeDefinition(PROGRAMME, TEXT, new Authority("a", "b"), LocalDate.parse("2026-01-01"), "cn", ZONE.getId(), false,
                List.of(SeatRule.of("seat", TEXT, List.of("operator"), List.of())), AppointmentRules.NONE,
                List.of(rule("contact", Trigger.CONTACT_CHANGED), rule("basics", Trigger.UNIT_CHANGED)), null, null, List.of(), List.of(), List.of(),
                List.of()), NOW, "operator");
        programmes.save(programme);
        Unit founded = Unit.found(UnitData.of("C-" + ++mobiles, "示例单位", "operator", null, null, List.of(PROGRAMME), JULY));
        units.save(founded);
        unit = founded.id();
        Person known = Person.register(UUID.randomUUID().toString(), data("%d@example.org".formatted(mobiles)), NOW);
        persons.save(known);
        person = known.id();
        Act act = new Act(NOW, JULY, Act.REGISTRY);
        seat = Seat.open(new SeatKey(PROGRAMME, "seat", unit, 1), JULY, act);
        seat.appoint(new Candidate(person, null), JULY, List.of(), act);
        seats.save(seat);
    }

    private List<Change> noted() {
        return Stream.of(Change.Kind.values()).flatMap(kind -> changes.noted(kind, 1_000).stream()).toList();
    }

    @Test
    void whatWasNotedAndNeverSavedMakesNothingDueAlthoughAnotherSaveReachedThatVersion() {
        Person slow = persons.find(person).orElseThrow();
        persons.change(person, fast -> fast.confirmContact("somebody", NOW));
        slow.update(data("other%d@example.org".formatted(mobiles)), NOW);
        assertThatThrownBy(() -> persons.save(slow)).isInstanceOf(StaleVersionException.class);
        Unit late = units.find(unit).orElseThrow();
        units.change(unit, fast -> fast.seatsAligned());
        late.update(UnitData.of("C-" + mobiles, "更名单位", "operator", null, null, List.of(PROGRAMME), JULY), JULY);
        assertThatThrownBy(() -> units.save(late)).isInstanceOf(StaleVersionException.class);
        assertThat(noted()).as("both noted").extracting(Change::kind).containsExactlyInAnyOrder(Change.Kind.CONTACT, Change.Kind.UNIT);
        assertThat(persons.find(person).orElseThrow().version()).as("the version that was to be").isEqualTo(2);

        follow(filings, Clock.systemUTC());
        assertThat(owed()).isEmpty();
        assertThat(noted()).as("waited for").hasSize(2);
        follow(filings, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
        assertThat(noted()).as("never happened").isEmpty();
        assertThat(owed()).isEmpty();
    }

    @Test
    void aServiceThatStopsAfterTheSaveFollowsItUpWhenItIsBack() {
        persons.change(person, changed -> changed.update(data("other%d@example.org".formatted(mobiles)), NOW));
        units.change(unit, renamed -> renamed.update(UnitData.of("C-" + mobiles, "更名单位", "operator", null, null, List.of(PROGRAMME), JULY), JULY));
        assertThatThrownBy(() -> follow(stopping(false), Clock.systemUTC())).isInstanceOf(Stopped.class);
        assertThat(owed()).isEmpty();
        assertThatThrownBy(() -> follow(stopping(true), Clock.systemUTC())).as("a filing stands, and its note too").isInstanceOf(Stopped.class);
        assertThat(owed()).hasSize(1);
        follow(filings, Clock.systemUTC());
        follow(filings, Clock.systemUTC());
        assertThat(owed()).extracting(filing -> filing.rule().id()).containsExactlyInAnyOrder("contact", "basics");
        assertThat(owed()).allSatisfy(filing -> assertThat(filing.version()).as("opened, and nothing since").isEqualTo(1));
        assertThat(noted()).isEmpty();
    }

    @Test
    void oneWhoWasSlowerAndTriesAgainMakesOneFilingDue() {
        Person slow = persons.find(person).orElseThrow();
        persons.change(person, fast -> fast.confirmContact("somebody", NOW));
        slow.update(data("other%d@example.org".formatted(mobiles)), NOW);
        assertThatThrownBy(() -> persons.save(slow)).isInstanceOf(StaleVersionException.class);
        persons.change(person, again -> again.update(data("other%d@example.org".formatted(mobiles)), NOW));
        follow(filings, Clock.systemUTC());
        assertThat(owed()).singleElement().satisfies(filing -> assertThat(filing.rule().id()).isEqualTo("contact"));
    }

    private List<Filing> owed() {
        return filings.list(new FilingFilter(null, Set.of(seat.id()), null, null), null, 10);
    }

    private void follow(Filings through, Clock clock) {
        new WhenChangedThenOpenFilings(changes, through, seats, persons, units, programmes, calendars, clock).catchUp();
    }

    /** The filings of a service that stops as it opens one: before it is kept, or right after. */
    private Filings stopping(boolean kept) {
        return (Filings) Proxy.newProxyInstance(Filings.class.getClassLoader(), new Class<?>[] {Filings.class}, (proxy, method, args) -> {
            if (kept) {
                method.invoke(filings, args);
            }
            throw new Stopped();
        });
    }

    /** The service stops. */
    private static final class Stopped extends OutOfMemoryError { }

    private static PersonalData data(String email) {
        return PersonalData.of("示例·某", null, "1380003%04d".formatted(mobiles), email, null);
    }

    private static FilingRule rule(String id, Trigger when) {
        return new FilingRule(id, when, Term.days(5), List.of(), List.of(), List.of());
    }
}
