package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Days;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.appointment.RosterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests who held a seat on one day, as it was known on another day. */
@Tag("ENT-1")
@Tag("MOD-1")
class RosterHistoryTest {

    private static final LocalDate OPENED = LocalDate.parse("2026-01-01");
    private static final Instant START = Instant.parse("2026-04-01T02:00:00Z");

    private final Seat seat = Seat.open(new SeatKey("registration-enterprise", "registration", id("unit"), 1), OPENED, act(0));

    @Test
    void aCorrectionTellsWhatWasTrueAndWhatWasBelieved() {
        appoint(id("li"), "2026-05-01", act(1));
        appoint(id("wang"), "2026-05-20", act(2));
        assertThat(holder("2026-05-12", 2)).contains(id("li"));
        correct(0, null, "2026-05-09", act(3));
        correct(1, "2026-05-10", null, act(4));
        assertThat(holder("2026-05-12", 2)).as("as known before").contains(id("li"));
        assertThat(holder("2026-05-12", 3)).as("as known in between").isEmpty();
        assertThat(holder("2026-05-12", 4)).as("as known now").contains(id("wang"));
        assertThat(holder("2026-05-12", 0)).as("nothing known yet").isEmpty();
    }

    @Test
    void aHandoverOnTheWrongDayIsPutRightForBothAtOnce() {
        appoint(id("li"), "2026-05-01", act(1));
        appoint(id("wang"), "2026-05-20", act(2));
        for (String day : List.of("2026-05-10", "2026-05-25")) {
            seat.correctHandover(seat.liaisons().get(1).liaisonId(), LocalDate.parse(day), "笔误", act(3));
            assertThat(seat.liaisons().getFirst().until()).isEqualTo(LocalDate.parse(day).minusDays(1));
            assertThat(seat.liaisons().getLast().since()).isEqualTo(LocalDate.parse(day));
            assertThat(seat.raised().getLast()).isEqualTo(new SeatEvent.HandoverCorrected(seat.liaisons().getFirst(), seat.liaisons().getLast()));
        }
        int told = seat.raised().size();
        seat.correctHandover(seat.liaisons().get(1).liaisonId(), LocalDate.parse("2026-05-25"), "笔误", act(4));
        assertThat(seat.raised()).as("it is known already").hasSize(told);
        assertThat(holder("2026-05-22", 2)).as("as known before").contains(id("wang"));
        assertThat(holder("2026-05-22", 4)).as("as known now").contains(id("li"));
        refused("before-predecessor", () -> seat.correctHandover(seat.liaisons().get(1).liaisonId(), LocalDate.parse("2026-04-30"), "", act(4)));
        refused("not-handed-over", () -> seat.correctHandover(seat.liaisons().getFirst().liaisonId(), LocalDate.parse("2026-05-02"), "", act(4)));
        refused("liaison-unknown", () -> seat.correctHandover(id("nobody"), LocalDate.parse("2026-05-02"), "", act(4)));
        seat.release(Ending.of(LocalDate.parse("2026-06-30"), Ending.How.RELEASED), act(5));
        refused("after-own-end", () -> seat.correctHandover(seat.liaisons().get(1).liaisonId(), LocalDate.parse("2026-07-01"), "", act(6)));
    }

    @Test
    void anAppointmentThatWasMissingIsAddedToThePast() {
        appoint(id("li"), "2026-05-01", act(1));
        seat.addPast(new Candidate(id("zhao"), null), OPENED, LocalDate.parse("2026-04-30"), "补登", act(2));
        assertThat(seat.liaisons()).extracting(Liaison::personId).containsExactly(id("zhao"), id("li"));
        assertThat(holder("2026-02-01", 1)).isEmpty();
        assertThat(holder("2026-02-01", 2)).contains(id("zhao"));
        assertThat(seat.holder()).get().extracting(Liaison::personId).isEqualTo(id("li"));
    }

    @Test
    void aVacancyBeginsAfterWhoeverTrulyLeftLast() {
        appoint(id("li"), "2026-05-01", act(1));
        seat.release(Ending.of(LocalDate.parse("2026-05-31"), Ending.How.RELEASED), act(2));
        correct(0, null, "2026-05-20", act(3));
        assertThat(seat.vacantSince()).isEqualTo("2026-05-21");
        seat.addPast(new Candidate(id("zhao"), null), LocalDate.parse("2026-05-22"), LocalDate.parse("2026-05-30"), "补登", act(4));
        assertThat(seat.vacantSince()).isEqualTo("2026-05-31");
    }

    @Test
    void whatCannotHaveBeenIsRefusedAndChangesNothing() {
        appoint(id("li"), "2026-05-01", act(1));
        appoint(id("wang"), "2026-05-20", act(2));
        SeatState before = seat.state();
        refused("liaison-unknown", () -> seat.correct(id("nobody"), OPENED, null, "", act(3)));
        refused("seat-not-open-yet", () -> correct(0, "2025-12-31", null, act(3)));
        refused("before-appointment", () -> correct(0, null, "2026-04-30", act(3)));
        refused("after-successor", () -> correct(0, null, "2026-05-20", act(3)));
        refused("before-predecessor", () -> correct(1, "2026-05-19", null, act(3)));
        refused("appointment-lasts", () -> correct(1, null, "2026-06-01", act(3)));
        refused("before-predecessor", () -> addPast("2026-05-10", "2026-05-12"));
        refused("after-successor", () -> addPast("2026-04-10", "2026-05-01"));
        refused("held-already", () -> addPast("2026-06-10", "2026-06-12"));
        assertThat(seat.state()).isEqualTo(before);
        int events = seat.raised().size();
        correct(0, "2026-05-01", "2026-05-19", act(3));
        assertThat(seat.raised()).as("it was known already").hasSize(events);
    }

    @Test
    void aSeatThatWasClosedAndOpenedAgainKeepsBothTimesApart() {
        appoint(id("li"), "2026-02-01", act(1));
        seat.close(LocalDate.parse("2026-03-31"), act(2));
        refused("after-seat-closed", () -> correct(0, null, "2026-04-01", act(3)));
        seat.reopen(LocalDate.parse("2026-05-01"), act(3));
        refused("after-seat-closed", () -> correct(0, null, "2026-05-02", act(4)));
        refused("seat-not-open-yet", () -> addPast("2026-04-10", "2026-05-12"));
        correct(0, "2026-02-03", "2026-03-30", act(4));
        assertThat(seat.vacantSince()).as("of the new time").isEqualTo("2026-05-01");
    }

    @Test
    void aSeatThatIsOpenedAgainIsVacantOnlyAfterWhoeverLeftLast() {
        appoint(id("li"), "2026-05-20", act(1));
        seat.close(LocalDate.parse("2026-05-10"), act(2));
        seat.reopen(LocalDate.parse("2026-05-11"), act(3));
        assertThat(seat.vacantSince()).isEqualTo("2026-05-21");
        refused("before-predecessor", () -> appoint(id("wang"), "2026-05-20", act(4)));
    }

    /** Copies the whole roster after each change, as somebody would who takes notes and never looks at the seat's chronicle. */
    private static final class Copyist {

        private record Line(UUID liaison, UUID person, LocalDate since, @Nullable LocalDate until) { }

        private final Map<Instant, List<Line>> copies = new LinkedHashMap<>();

        void copy(Instant at, List<Liaison> roster) {
            copies.put(at, roster.stream().map(one -> new Line(one.liaisonId(), one.personId(), one.since(), one.until())).toList());
        }

        Optional<UUID> holder(LocalDate day, Instant asKnownAt) {
            List<Line> known = List.of();
            for (Map.Entry<Instant, List<Line>> copy : copies.entrySet()) {
                known = copy.getKey().isAfter(asKnownAt) ? known : copy.getValue();
            }
            return known.stream().filter(line -> !line.since().isAfter(day) && (line.until() == null || !line.until().isBefore(day)))
                    .max(Comparator.comparing(Line::since)).map(Line::person);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2026, 20260512, 42, 4711, 815})
    void theChronicleKnowsWhatCopiesOfEveryDayWouldKnow(long seed) {
        Random random = new Random(seed);
        Copyist copyist = new Copyist();
        int done = 0;
        for (int n = 1; n <= 60; n++) {
            Act act = act(n);
            SeatState before = seat.state();
            try {
                doSomething(random, act);
                done++;
            } catch (InvalidInput | Conflict impossible) {
                assertThat(seat.state()).as("a refusal changes nothing").isEqualTo(before);
            }
            copyist.copy(act.at(), seat.liaisons());
            everyDayHasOneHolder();
        }
        assertThat(done).as("something happened").isGreaterThan(10);
        for (LocalDate day = OPENED.minusDays(2); day.isBefore(OPENED.plusDays(130)); day = day.plusDays(1)) {
            for (int n = 0; n <= 60; n++) {
                assertThat(holder(day.toString(), n)).as("%s as known at %d", day, n).isEqualTo(copyist.holder(day, act(n).at()));
            }
        }
    }

    private void doSomething(Random random, Act act) {
        LocalDate day = OPENED.plusDays(random.nextInt(120));
        UUID person = id("person-" + random.nextInt(5));
        List<Liaison> known = seat.liaisons();
        switch (random.nextInt(10)) {
            case 0 -> seat.appoint(new Candidate(person, null), day, List.of(), act);
            case 1 -> seat.release(Ending.of(day, Ending.How.RELEASED), act);
            case 2 -> seat.addPast(new Candidate(person, null), day, day.plusDays(random.nextInt(8)), "补登", act);
            case 3 -> seat.close(day, act);
            case 4 -> seat.reopen(day, act);
            case 5 -> seat.eraseName(person);
            default -> {
                if (!known.isEmpty()) {
                    Liaison wrong = known.get(random.nextInt(known.size()));
                    LocalDate first = random.nextBoolean() ? wrong.since().plusDays(random.nextInt(9) - 4) : null;
                    LocalDate last = wrong.until() == null || random.nextBoolean() ? null : wrong.until().plusDays(random.nextInt(9) - 4);
                    seat.correct(wrong.liaisonId(), first, last, "更正", act);
                }
            }
        }
    }

    /** No two appointments share a day, unless the first lasted for that day alone; and a vacancy lies behind them all. */
    private void everyDayHasOneHolder() {
        List<Liaison> known = new ArrayList<>(seat.liaisons());
        for (int i = 1; i < known.size(); i++) {
            LocalDate left = known.get(i - 1).until();
            assertThat(left).isNotNull().isBeforeOrEqualTo(known.get(i).since());
            if (left.equals(known.get(i).since())) {
                assertThat(known.get(i - 1).since()).isEqualTo(left);
            }
        }
        if (seat.isVacant()) {
            LocalDate left = known.isEmpty() ? seat.openedOn() : known.getLast().until().plusDays(1);
            assertThat(seat.vacantSince()).isEqualTo(Days.latest(seat.openedOn(), left));
        }
        assertThat(Stream.of(seat.isVacant(), seat.holder().isPresent(), seat.closedOn() != null)).as("vacant, held or closed").containsOnlyOnce(true);
    }

    private Optional<UUID> holder(String day, int asKnownAt) {
        return seat.holderOn(LocalDate.parse(day), act(asKnownAt).at()).map(RosterEntry::personId);
    }

    private void appoint(UUID person, String since, Act act) {
        seat.appoint(new Candidate(person, null), LocalDate.parse(since), List.of(), act);
    }

    private void correct(int place, @Nullable String first, @Nullable String last, Act act) {
        seat.correct(seat.liaisons().get(place).liaisonId(), first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last), "更正", act);
    }

    private void addPast(String first, String last) {
        seat.addPast(new Candidate(id("zhao"), null), LocalDate.parse(first), LocalDate.parse(last), "补登", act(3));
    }

    private static Act act(int n) {
        return new Act(START.plusSeconds(60L * n), LocalDate.parse("2026-10-01"), "secretariat");
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class,
                faulty -> assertThat(faulty.faults()).singleElement().satisfies(fault -> assertThat(fault.rule()).isEqualTo(rule)));
    }
}
