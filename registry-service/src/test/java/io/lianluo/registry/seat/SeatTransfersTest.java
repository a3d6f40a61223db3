package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.InMemory.InMemoryPersons;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemorySeats;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.transfer.Transfer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A liaison goes from one seat to another, whatever comes in between. */
@Tag("JCH-13")
class SeatTransfersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-10T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");
    private static final LocalizedText TEXT = new LocalizedText("示例", "example");
    private static final Act ACT = Act.of(CLOCK, ZoneOffset.UTC, "secretariat");

    private final Crashing seats = new Crashing();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryPersons persons = new InMemoryPersons();
    private final SeatTransfers transfers = new SeatTransfers(seats, programmes, persons, zone -> Act.of(CLOCK, zone, "secretariat"));
    private final SeatKey here = new SeatKey("regime", "member", id("unit"), 1);
    private final SeatKey there = new SeatKey("regime", "member", id("unit"), 2);
    private UUID li;

    /** Seats as a store keeps them: what was not saved is not there. The process dies at a write when it was told to. */
    private static final class Crashing extends InMemorySeats {

        private int writesLeft = Integer.MAX_VALUE;

        @Override
        public void save(Seat seat) {
            if (writesLeft-- == 0) {
                throw new Crash();
            }
            super.save(seat);
        }
    }

    private static final class Crash extends RuntimeException { }

    @BeforeEach
    void liHoldsOneOfTwoSeats() {
        Programme programme = Programme.draft("regime");
        SeatRule rule = SeatRule.of("member", TEXT, List.of("member-unit"), List.of());
        programme.publish(new ProgrammeDefinition("regime", TEXT, new Authority("a", "b"), LocalDate.parse("2026-01-01"), "cn", "Asia/Shanghai", true,
                List.of(rule), AppointmentRules.NONE, List.of(), null, null, List.of(), List.of(), List.of(), List.of()), CLOCK.instant(), "operator");
        programmes.save(programme);
        Person person = Person.register(id("li"), PersonalData.of("李", null, "13800000301", null, null), Instant.EPOCH);
        persons.save(person);
        li = person.id();
        Seat held = Seat.open(here, LocalDate.parse("2026-07-01"), ACT);
        held.appoint(new Candidate(li, "李"), LocalDate.parse("2026-07-01"), List.of(), ACT);
        seats.save(held);
        seats.save(Seat.open(there, LocalDate.parse("2026-07-01"), ACT));
    }

    @Test
    void theOtherSeatIsTakenAndTheFirstIsVacantFromThatDay() {
        transfers.transfer(seat(here), seat(there), Origin.OWN_UNIT, LocalDate.parse("2026-09-01"), "工作需要");
        transferred(LocalDate.parse("2026-09-01"));
        assertThat(seat(here).liaisons().getFirst().ending()).isEqualTo(new Ending(LocalDate.parse("2026-08-31"), Ending.How.TRANSFERRED, "工作需要", null));
        assertThat(seat(there).holder()).get().extracting(Liaison::rosterName).isEqualTo("李");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aTransferThatACrashInterruptedIsFinished(int writesBefore) {
        seats.writesLeft = writesBefore;
        assertThat(catchThrowable(() -> transfers.transfer(seat(here), seat(there), Origin.OWN_UNIT, null, null))).isInstanceOf(Crash.class);
        assertThat(seat(here).holder()).as("nobody is without a seat in between").isPresent();
        seats.writesLeft = Integer.MAX_VALUE;
        transfers.catchUp();
        transfers.catchUp();
        transferred(TODAY);
    }

    @Test
    void aTransferThatDiedBeforeItBeganDidNotHappen() {
        seats.writesLeft = 0;
        assertThat(catchThrowable(() -> transfers.transfer(seat(here), seat(there), Origin.OWN_UNIT, null, null))).isInstanceOf(Crash.class);
        seats.writesLeft = Integer.MAX_VALUE;
        transfers.catchUp();
        assertThat(seat(here).holder()).isPresent();
        assertThat(seat(there).isVacant()).isTrue();
    }

    @Test
    void aSeatThatSomebodyHoldsIsNotTakenAndTheLiaisonStays() {
        seats.change(there.id(), seat -> seat.appoint(new Candidate(id("wang"), null), LocalDate.parse("2026-08-01"), List.of(), ACT));
        assertThatThrownBy(() -> transfers.transfer(seat(here), seat(there), Origin.OWN_UNIT, null, null)).isInstanceOfSatisfying(Conflict.class,
                refused -> assertThat(refused.rule()).isEqualTo("transfer-target-taken"));
        assertThat(seat(here).transfer()).isEmpty();
        assertThat(seat(here).holder()).get().extracting(Liaison::personId).isEqualTo(li);
        assertThat(seat(there).holder()).get().extracting(Liaison::personId).isEqualTo(id("wang"));
    }

    @Test
    void aSeatThatIsTakenAfterACrashLeavesTheLiaisonWhereTheyWere() {
        seats.writesLeft = 1;
        catchThrowable(() -> transfers.transfer(seat(here), seat(there), Origin.OWN_UNIT, null, null));
        seats.writesLeft = Integer.MAX_VALUE;
        seats.change(there.id(), seat -> seat.appoint(new Candidate(id("wang"), null), LocalDate.parse("2026-08-01"), List.of(), ACT));
        transfers.catchUp();
        assertThat(seat(here).transfer()).isEmpty();
        assertThat(seat(here).holder()).get().extracting(Liaison::personId).isEqualTo(li);
    }

    @Test
    void aSeatThatIsClosedMeanwhileLetsTheTransferBeFinished() {
        seats.writesLeft = 1;
        catchThrowable(() -> transfers.transfer(seat(here), seat(there), Origin.OWN_UNIT, null, null));
        seats.writesLeft = Integer.MAX_VALUE;
        seats.change(here.id(), seat -> seat.close(TODAY.minusDays(1), ACT));
        transfers.catchUp();
        assertThat(seat(here).transfer()).isEmpty();
        assertThat(seat(there).holder()).get().extracting(Liaison::personId).isEqualTo(li);
    }

    @Test
    void aTransferThatIsOverDoesNotFinishTheNextOne() {
        seats.writesLeft = 1;
        catchThrowable(() -> transfers.transfer(seat(here), seat(there), Origin.OWN_UNIT, null, null));
        seats.writesLeft = Integer.MAX_VALUE;
        Transfer late = seat(here).transfer().orElseThrow();
        seats.change(here.id(), seat -> seat.abandonTransfer(late));
        seats.change(here.id(), seat -> seat.beginTransfer(id("elsewhere"), new Candidate(li, null), TODAY, null, ACT));
        seats.change(here.id(), seat -> seat.completeTransfer(late));
        seats.change(here.id(), seat -> seat.abandonTransfer(late));
        assertThat(seat(here).transfer()).get().extracting(Transfer::toSeatId).isEqualTo(id("elsewhere"));
        assertThat(seat(here).holder()).isPresent();
    }

    private void transferred(LocalDate since) {
        assertThat(seat(here).isVacant()).isTrue();
        assertThat(seat(here).vacantSince()).isEqualTo(since);
        assertThat(seat(here).transfer()).isEmpty();
        assertThat(seat(there).liaisons()).singleElement().satisfies(liaison -> {
            assertThat(liaison.personId()).isEqualTo(li);
            assertThat(liaison.since()).isEqualTo(since);
        });
    }

    private Seat seat(SeatKey key) {
        return seats.find(key.id()).orElseThrow();
    }
}
