package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.coming.Coming;
import io.lianluo.registry.seat.coming.Settled;
import io.lianluo.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An appointment or a release is dated ahead: it shows as coming, can be revoked, and is taken up once on its day. */
@Tag("JCH-13")
class SeatsAheadTest {

    /** Still 31 August by UTC, and the first minutes of 1 September in Shanghai. */
    private static final Instant MIDNIGHT = Instant.parse("2026-08-31T16:00:30Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-09-01");
    private static final LocalizedText TEXT = new LocalizedText("示例", "example");

    private final TestClock clock = new TestClock(Instant.parse("2026-08-20T02:00:00Z"));
    private final Acts acts = zone -> Act.of(clock, zone, "secretariat");
    private final InMemorySeats seats = new InMemorySeats();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final SeatsAhead ahead = new SeatsAhead(seats, programmes, new PersonService(persons, clock), acts);
    private final SeatsAhead otherReplica = new SeatsAhead(seats, programmes, new PersonService(persons, clock), zone -> Act.of(clock, zone, Act.REGISTRY));
    private final SeatKey key = new SeatKey("regime", "member", id("unit"), 1);
    private final Person wang = Person.register(id("wang"), PersonalData.of("王", null, "13800000302", null, null), Instant.EPOCH);

    @BeforeEach
    void liHoldsTheSeat() {
        Programme programme = Programme.draft("regime");
        SeatRule rule = SeatRule.of("member", TEXT, List.of("member-unit"), List.of());
        programme.publish(new ProgrammeDefinition("regime", TEXT, new Authority("a", "b"), LocalDate.parse("2026-01-01"), "cn", "Asia/Shanghai", true,
                List.of(rule), AppointmentRules.NONE, List.of(), null, null, List.of(), List.of(), List.of(), List.of()), clock.instant(), "operator");
        programmes.save(programme);
        persons.save(Person.register(id("li"), PersonalData.of("李", null, "13800000301", null, null), Instant.EPOCH));
        Seat held = Seat.open(key, LocalDate.parse("2026-07-01"), act());
        held.appoint(new Candidate(id("li"), "李"), LocalDate.parse("2026-07-01"), List.of(), act());
        seats.save(held);
    }

    @Test
    void anAppointmentIsTakenUpOnItsDayByTheClocksOfTheProgramme() {
        appointWang();
        sweep("2026-08-31T15:59:59Z");
        assertThat(seat().holder()).get().extracting(Liaison::personId).as("the seat stays as it is until then").isEqualTo(id("li"));
        assertThat(seat().coming()).singleElement().satisfies(coming -> assertThat(coming.on()).isEqualTo(FIRST));

        sweep(MIDNIGHT.toString());
        assertThat(seat().holder()).get().satisfies(holder -> {
            assertThat(holder.personId()).isEqualTo(id("wang"));
            assertThat(holder.since()).isEqualTo(FIRST);
            assertThat(seat().recordedAt(holder.liaisonId())).as("on record since its day").contains(MIDNIGHT);
        });
        assertThat(seat().liaisons().getFirst().until()).isEqualTo(FIRST.minusDays(1));
        assertThat(seat().coming()).isEmpty();
    }

    @Test
    void itHappensOnceWhicheverReplicaTakesItUp() {
        appointWang();
        sweep(MIDNIGHT.toString());
        sweep(MIDNIGHT.toString());
        otherReplica.catchUp();
        assertThat(seats.told(key.id())).filteredOn(SeatEvent.HandedOver.class::isInstance).hasSize(1);
    }

    @Test
    void aSweepThatWasDownCatchesUpWithTheDayThatWasMeant() {
        appointWang();
        sweep("2026-09-07T02:00:00Z");
        assertThat(seat().holder()).get().extracting(Liaison::since).isEqualTo(FIRST);
    }

    @Test
    void aReleaseLeavesTheSeatVacantTheDayAfterItsLast() {
        ahead.release(seat(), LocalDate.parse("2026-08-31"), Ending.How.RELEASED, "退休", null);
        sweep("2026-08-31T15:59:59Z");
        assertThat(seat().holder()).as("on the last day").isPresent();
        sweep(MIDNIGHT.toString());
        assertThat(seat().vacantSince()).isEqualTo(FIRST);
        assertThat(seat().liaisons().getLast().ending()).isEqualTo(new Ending(LocalDate.parse("2026-08-31"), Ending.How.RELEASED, "退休", null));
    }

    @Test
    void whatIsRevokedDoesNotHappen() {
        appointWang();
        ahead.revoke(seat(), null);
        sweep(MIDNIGHT.toString());
        assertThat(seat().holder()).get().extracting(Liaison::personId).isEqualTo(id("li"));
        refused("seat-nothing-coming", () -> ahead.revoke(seat(), null));
    }

    @Test
    void whatDoesNotFitAnyMoreLapses() {
        ahead.release(seat(), LocalDate.parse("2026-08-31"), Ending.How.RELEASED, null, null);
        seats.change(key.id(), seat -> seat.appoint(new Candidate(id("zhao"), null), LocalDate.parse("2026-08-20"), List.of(), act()));
        sweep(MIDNIGHT.toString());
        assertThat(seat().holder()).get().extracting(Liaison::personId).as("another liaison is not released").isEqualTo(id("zhao"));
        assertThat(seats.told(key.id()).getLast()).isInstanceOf(SeatEvent.ComingLapsed.class);
        assertThat(seat().coming()).isEmpty();
    }

    @Test
    void aReleaseAndItsSuccessorAreDatedAheadTogetherAlsoWithAGapBetween() {
        ahead.release(seat(), LocalDate.parse("2026-08-31"), Ending.How.RELEASED, "退休", null);
        ahead.appoint(seat(), wang, Appoint.fromUnit(LocalDate.parse("2026-09-15"), null));
        assertThat(seat().coming()).extracting(Coming::change).containsExactly(Coming.Change.RELEASE, Coming.Change.APPOINTMENT);
        sweep(MIDNIGHT.toString());
        assertThat(seat().vacantSince()).isEqualTo(FIRST);
        assertThat(seat().coming()).extracting(Coming::change).containsExactly(Coming.Change.APPOINTMENT);
        sweep("2026-09-15T02:00:00Z");
        assertThat(seat().holder()).get().extracting(Liaison::personId, Liaison::since).containsExactly(id("wang"), LocalDate.parse("2026-09-15"));
        assertThat(seat().liaisons().getFirst().ending().reason()).as("why the predecessor left is not lost").isEqualTo("退休");
    }

    @Test
    void bothAreTakenUpInOrderByASweepThatWasDown() {
        appointWang();
        ahead.release(seat(), LocalDate.parse("2026-08-31"), Ending.How.RELEASED, "退休", null);
        sweep("2026-09-07T02:00:00Z");
        assertThat(seat().liaisons()).extracting(Liaison::since, Liaison::until).containsExactly(tuple(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-31")),
                tuple(FIRST, null));
        assertThat(seat().settled()).extracting(Settled::outcome).containsExactly(Settled.Outcome.TAKEN_UP, Settled.Outcome.TAKEN_UP);
    }

    @Test
    void oneOfTheTwoIsRevokedAlone() {
        ahead.release(seat(), LocalDate.parse("2026-08-31"), Ending.How.RELEASED, null, null);
        appointWang();
        ahead.revoke(seat(), Coming.Change.APPOINTMENT);
        assertThat(seat().coming()).extracting(Coming::change).containsExactly(Coming.Change.RELEASE);
        assertThat(seat().settled()).singleElement().satisfies(settled -> {
            assertThat(settled.outcome()).isEqualTo(Settled.Outcome.REVOKED);
            assertThat(settled.personId()).isEqualTo(id("wang"));
        });
        refused("seat-nothing-coming", () -> ahead.revoke(seat(), Coming.Change.APPOINTMENT));
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedAndSoIsADayThatIsNotAhead() {
        assertThatThrownBy(() -> ahead.appoint(seat(), wang, Appoint.fromUnit(LocalDate.parse("2026-08-20"), null))).isInstanceOfSatisfying(InvalidInput.class,
                faulty -> assertThat(faulty.faults().getFirst().rule()).isEqualTo("not-ahead"));
        assertThat(seat().coming()).isEmpty();
        appointWang();
        refused("seat-change-coming", this::appointWang);
        refused("seat-change-coming", () -> ahead.release(seat(), FIRST, Ending.How.RELEASED, null, null));
        ahead.release(seat(), FIRST.minusDays(1), Ending.How.RELEASED, null, null);
        refused("seat-change-coming", () -> ahead.release(seat(), FIRST.minusDays(2), Ending.How.RELEASED, null, null));
    }

    @Test
    void aDismissalDatedAheadNamesItsDecision() {
        assertThatThrownBy(() -> ahead.release(seat(), FIRST, Ending.How.ADJUSTED, null, null)).isInstanceOfSatisfying(InvalidInput.class,
                faulty -> assertThat(faulty.faults().getFirst().rule()).isEqualTo("decision-required"));
    }

    @Test
    void nothingComesToASeatThatIsClosed() {
        appointWang();
        seats.change(key.id(), seat -> seat.close(LocalDate.parse("2026-08-25"), act()));
        sweep(MIDNIGHT.toString());
        assertThat(seat().holder()).isEmpty();
        assertThat(seat().settled()).extracting(Settled::outcome).containsExactly(Settled.Outcome.LAPSED);
        refused("seat-closed", () -> ahead.appoint(seat(), wang, Appoint.fromUnit(FIRST.plusDays(5), null)));
    }

    private void appointWang() {
        ahead.appoint(seat(), wang, Appoint.fromUnit(FIRST, null));
    }

    private void sweep(String moment) {
        clock.set(Instant.parse(moment));
        ahead.catchUp();
    }

    private Seat seat() {
        return seats.find(key.id()).orElseThrow();
    }

    private Act act() {
        return acts.now(ZoneId.of("Asia/Shanghai"));
    }

    private static void refused(String rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Conflict.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
