package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.liaison;
import static io.lianluo.reporting.RegistrySays.monthlyReport;
import static io.lianluo.reporting.RegistrySays.programme;
import static io.lianluo.reporting.RegistrySays.seat;
import static io.lianluo.reporting.RegistrySays.successor;
import static io.lianluo.reporting.RegistrySays.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.Holder;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.events.reporting.v1.ReportOverdue;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.testing.TestTopics;
import io.lianluo.testing.TestTopics.Message;
import io.lianluo.workingtime.CalendarYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Events of the registry in by its topics, events of obligations out by theirs. */
class FollowsTheRegistryIT extends ReportingTest {

    private UUID unit;
    private UUID seat;
    private UUID lin;
    private UUID linsAppointment;

    @Autowired
    private Regimes regimes;

    @Autowired
    private Roster roster;

    /** Each test has a seat and a programme of its own, so that none sees another's. */
    @BeforeEach
    void today() {
        clock.set(NOW);
        unit = UUID.randomUUID();
        seat = UUID.randomUUID();
        lin = UUID.randomUUID();
        linsAppointment = UUID.randomUUID();
    }

    private static String aProgramme() {
        return "programme-" + UUID.randomUUID();
    }

    private void sweepUntilOpened(UUID seat, int obligations) {
        await().until(() -> {
            sweep();
            return lastOf(seat).size() == obligations;
        });
    }

    private static List<Message<ObligationChanged>> toldOf(UUID seat) {
        return TestTopics.consume(ObligationChanged.class).stream().filter(message -> message.value().getSeatId().equals(seat)).toList();
    }

    /** The last that was told of each obligation of the seat, in the order of their periods. */
    private static List<ObligationChanged> lastOf(UUID seat) {
        return toldOf(seat).stream().collect(Collectors.toMap(Message::key, Message::value, (before, after) -> after)).values().stream()
                .sorted(Comparator.comparing(ObligationChanged::getPeriodFrom)).toList();
    }

    private void linOwesAMonthlyReport(String programme) {
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        TestTopics.publish(seat(seat, programme, unit, "2026-09-01", null, null));
        TestTopics.publish(liaison(linsAppointment, lin, seat, unit, programme, "2026-09-01", null));
        untilHandled();
        sweepUntilOpened(seat, 1);
    }

    private static List<ReportOverdue> overdueOf(UUID seat) {
        return TestTopics.values(ReportOverdue.class).stream().filter(overdue -> overdue.getSeatId().equals(seat)).toList();
    }

    @Test
    @Tag("TZA-3")
    void aClerkTakesOverARosterOfFiveLiaisonsAndNobodyIsBlamedAndWithABackfillTheGapsShow() {
        String programme = aProgramme();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        List<UUID> seats = Stream.generate(UUID::randomUUID).limit(5).toList();
        for (UUID taken : seats) {
            UUID appointment = UUID.randomUUID();
            UUID person = UUID.randomUUID();
            TestTopics.publish(SeatChanged.newBuilder(seat(taken, programme, unit, "2026-06-01", null, new Holder(appointment, person, LocalDate.parse("2026-06-01"))))
                    .setOwedFrom(LocalDate.ofInstant(NOW, Given.ZONE)).setRecordedAt(NOW).build(), 2);
            TestTopics.publish(LiaisonChanged.newBuilder(liaison(appointment, person, taken, unit, programme, "2026-06-01", null)).setRecordedAt(NOW).build(), 2);
        }
        untilHandled();
        await().untilAsserted(() -> {
            sweep();
            assertThat(seats).allSatisfy(taken -> assertThat(lastOf(taken)).isNotEmpty());
        });
        assertThat(seats).allSatisfy(taken -> {
            assertThat(lastOf(taken)).extracting(ObligationChanged::getStatus).containsOnly(ObligationStatus.OPEN);
            assertThat(overdueOf(taken)).isEmpty();
        });

        UUID backfilled = seats.getFirst();
        TestTopics.publish(SeatChanged.newBuilder(seat(backfilled, programme, unit, "2026-06-01", null, null))
                .setOwedFrom(LocalDate.parse("2026-06-01")).setRecordedAt(NOW).setChange(SeatChange.BACKFILLED).build(), 3);
        untilHandled();
        await().untilAsserted(() -> {
            sweep();
            assertThat(lastOf(backfilled)).filteredOn(one -> one.getStatus() == ObligationStatus.MISSING).hasSizeGreaterThan(1);
        });
        assertThat(lastOf(backfilled)).filteredOn(one -> one.getStatus() == ObligationStatus.MISSING)
                .allMatch(one -> one.getBackfilled() && one.getPersonId() == null && one.getLiaisonId() == null);
        assertThat(overdueOf(backfilled)).as("nobody is told").isEmpty();
    }

    @Test
    @Tag("HOS-6")
    void anObligationIsToldFromItsOpeningToItsVerdict() {
        String programme = aProgramme();
        linOwesAMonthlyReport(programme);

        clock.set(Given.at("2026-10-14T00:00"));
        sweep();
        await().until(() -> !overdueOf(seat).isEmpty());

        List<Message<ObligationChanged>> september = toldOf(seat).stream().filter(one -> one.value().getPeriod().equals("2026-09")).toList();
        Message<ObligationChanged> verdict = september.getLast();
        assertThat(september.getFirst().value().getChange()).isEqualTo(ObligationChange.OPENED);
        assertThat(verdict.value()).isEqualTo(ObligationChanged.newBuilder().setObligationId(UUID.fromString(verdict.key()))
                .setProgramme(programme).setProgrammeVersion(1).setDuty("monthly-report").setTitle(monthlyReport().getTitle())
                .setSeatId(seat).setUnitId(unit).setLiaisonId(linsAppointment).setPersonId(lin).setPeriod("2026-09")
                .setPeriodFrom(LocalDate.parse("2026-09-01")).setPeriodTo(LocalDate.parse("2026-09-30")).setOpenedAt(NOW)
                .setDueAt(Given.at("2026-10-14T00:00").minusMillis(1)).setCalendarVersion("cn/2026/1").setDueAssumed(false)
                .setStatus(ObligationStatus.MISSING).setLate(false).setChange(ObligationChange.FOUND_MISSING).build());
        assertThat(overdueOf(seat)).singleElement().satisfies(overdue -> {
            assertThat(overdue.getObligationId()).isEqualTo(verdict.value().getObligationId());
            assertThat(overdue.getPersonId()).isEqualTo(lin);
            assertThat(overdue.getDueAt()).isEqualTo(verdict.value().getDueAt());
            assertThat(overdue.getFoundAt()).isEqualTo(Given.at("2026-10-14T00:00"));
        });
        Message<ReportOverdue> fact = TestTopics.consume(ReportOverdue.class).stream()
                .filter(one -> one.value().getSeatId().equals(seat)).findFirst().orElseThrow();
        assertThat(fact.headers().get("ce_sequence")).as("verdict and fact are saved at once").isEqualTo(verdict.headers().get("ce_sequence"));
    }

    @Test
    void twoSweepsAtOnceFindEachObligationOnce() throws Exception {
        String programme = aProgramme();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        List<UUID> seats = Stream.generate(UUID::randomUUID).limit(20).toList();
        seats.forEach(one -> TestTopics.publish(seat(one, programme, unit, "2026-06-01", null, null)));
        untilHandled();

        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (var replica : replicas.invokeAll(List.of(Executors.callable(this::sweep), Executors.callable(this::sweep)))) {
                replica.get();
            }
        }

        await().untilAsserted(() -> {
            Map<UUID, List<ObligationChange>> changes = TestTopics.values(ObligationChanged.class).stream()
                    .filter(one -> one.getProgramme().equals(programme))
                    .collect(Collectors.groupingBy(ObligationChanged::getObligationId, Collectors.mapping(ObligationChanged::getChange, Collectors.toList())));
            assertThat(changes).hasSize(80);
            assertThat(changes.values()).filteredOn(all -> all.equals(List.of(ObligationChange.OPENED, ObligationChange.FOUND_MISSING))).hasSize(60);
            assertThat(changes.values()).filteredOn(all -> all.equals(List.of(ObligationChange.OPENED))).hasSize(20);
            assertThat(TestTopics.values(ReportOverdue.class)).filteredOn(one -> one.getProgramme().equals(programme)).hasSize(60);
        });
    }

    static Stream<List<String>> orders() {
        return Stream.of(List.of("programme", "calendar", "seat", "liaison", "vacancy"), List.of("liaison", "seat", "vacancy", "calendar", "programme"),
                List.of("seat", "programme", "vacancy", "liaison", "calendar"), List.of("calendar", "liaison", "programme", "seat", "vacancy"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theEndIsTheSameInAnyOrderOfTheTopics(List<String> order) {
        String programme = aProgramme();
        Map<String, SpecificRecord> events = Map.of("programme", programme(programme, 1, monthlyReport()), "calendar", calendar(YEAR_2026),
                "seat", seat(seat, programme, unit, "2026-07-01", null, new Holder(linsAppointment, lin, LocalDate.parse("2026-08-01"))),
                "liaison", liaison(linsAppointment, lin, seat, unit, programme, "2026-08-01", "2026-10-01"),
                "vacancy", seat(seat, programme, unit, "2026-07-01", null, null));

        for (String event : order) {
            TestTopics.publish(events.get(event), event.equals("vacancy") ? 2 : 1);
            untilHandled();
            sweep();
        }
        clock.set(Given.at("2026-10-14T00:00"));
        sweepUntilOpened(seat, 4);

        await().untilAsserted(() -> assertThat(lastOf(seat))
                .extracting(ObligationChanged::getPeriod, ObligationChanged::getStatus, ObligationChanged::getPersonId).containsExactly(
                        tuple("2026-07", ObligationStatus.MISSING, lin), tuple("2026-08", ObligationStatus.MISSING, lin),
                        tuple("2026-09", ObligationStatus.MISSING, null), tuple("2026-10", ObligationStatus.OPEN, null)));
        assertThat(overdueOf(seat)).hasSize(3);
    }

    @Test
    void aRepeatedOrOlderProgrammeChangesNothing() {
        String programme = aProgramme();
        sayTwiceAndThenTheOlder(programme(programme, 1, monthlyReport()), programme(programme, 1));

        assertThat(regimes.programme(programme).orElseThrow().versions()).singleElement()
                .satisfies(version -> assertThat(version.duty("monthly-report")).isPresent());
    }

    @Test
    void aRepeatedOrOlderCalendarChangesNothing() {
        sayTwiceAndThenTheOlder(calendar(new CalendarYear(2031, 2, true, Set.of(LocalDate.parse("2031-01-01")), Set.of())),
                calendar(new CalendarYear(2031, 1, false, Set.of(), Set.of())));

        assertThat(regimes.calendar("cn").versionOf(2031)).isEqualTo("cn/2031/2");
        assertThat(regimes.calendar("cn").isWorkingDay(LocalDate.parse("2031-01-01"))).isFalse();
    }

    @Test
    void aRepeatedOrOlderUnitChangesNothing() {
        sayTwiceAndThenTheOlder(unit(unit, null, lin), unit(unit, null, null));

        assertThat(roster.unit(unit).orElseThrow().headId()).isEqualTo(lin);
        assertThat(roster.unitsUnder(lin)).containsExactly(unit);
    }

    @Test
    void aRepeatedOrOlderSeatChangesNothing() {
        String programme = aProgramme();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        untilHandled();

        sayTwiceAndThenTheOlder(seat(seat, programme, unit, "2026-09-01", "2026-09-30", null), seat(seat, programme, unit, "2026-06-01", null, null));
        sweep();

        assertThat(roster.seat(seat).orElseThrow().seat().closedOn()).isEqualTo(LocalDate.parse("2026-09-30"));
        assertThat(toldOf(seat)).as("September is due after the seat closed").isEmpty();
    }

    @Test
    void aRepeatedOrOlderLiaisonChangesNothing() {
        String programme = aProgramme();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        TestTopics.publish(seat(seat, programme, unit, "2026-09-01", null, null));
        untilHandled();
        sweepUntilOpened(seat, 1);

        sayTwiceAndThenTheOlder(liaison(linsAppointment, lin, seat, unit, programme, "2026-09-01", null),
                liaison(linsAppointment, lin, seat, unit, programme, "2026-09-01", "2026-09-02"));

        await().untilAsserted(() -> assertThat(toldOf(seat)).extracting(one -> one.value().getChange())
                .containsExactly(ObligationChange.OPENED, ObligationChange.REASSIGNED));
        assertThat(lastOf(seat)).singleElement().extracting(ObligationChanged::getPersonId).isEqualTo(lin);
    }

    @Test
    @Tag("TZA-3")
    void whoeverIsAppointedAfterSomethingWasMissedOnThatDayLeavesItToThePredecessor() {
        String programme = aProgramme();
        UUID wang = UUID.randomUUID();
        UUID wangsAppointment = UUID.randomUUID();
        linOwesAMonthlyReport(programme);
        clock.set(Given.at("2026-10-14T00:00"));
        sweep();
        await().until(() -> !overdueOf(seat).isEmpty());

        TestTopics.publish(liaison(linsAppointment, lin, seat, unit, programme, "2026-09-01", "2026-10-12"), 2);
        sayTwiceAndThenTheOlder(successor(wangsAppointment, wang, linsAppointment, seat, unit, programme, "2026-10-13", Given.at("2026-10-14T09:00")),
                liaison(wangsAppointment, wang, seat, unit, programme, "2026-10-13", null));

        assertThat(roster.seat(seat).orElseThrow().holderOn(LocalDate.parse("2026-10-13"))).get().satisfies(liaison -> {
            assertThat(liaison.personId()).isEqualTo(wang);
            assertThat(liaison.recordedAt()).isEqualTo(Given.at("2026-10-14T09:00"));
            assertThat(liaison.succeeds()).isEqualTo(linsAppointment);
        });
        assertThat(lastOf(seat)).filteredOn(one -> one.getPeriod().equals("2026-09")).singleElement()
                .extracting(ObligationChanged::getStatus, ObligationChanged::getPersonId).containsExactly(ObligationStatus.MISSING, lin);
    }

    @Test
    void aSuccessorAnswersAndAClosedSeatOwesNoMore() {
        String programme = aProgramme();
        UUID wang = UUID.randomUUID();
        linOwesAMonthlyReport(programme);

        TestTopics.publish(liaison(linsAppointment, lin, seat, unit, programme, "2026-09-01", "2026-09-09"), 2);
        TestTopics.publish(liaison(UUID.randomUUID(), wang, seat, unit, programme, "2026-09-10", null));
        untilHandled();
        await().untilAsserted(() -> assertThat(lastOf(seat)).singleElement().extracting(ObligationChanged::getPersonId).isEqualTo(wang));

        TestTopics.publish(seat(seat, programme, unit, "2026-09-01", "2026-09-30", null), 2);
        untilHandled();
        await().untilAsserted(() -> assertThat(lastOf(seat)).singleElement().extracting(ObligationChanged::getStatus).isEqualTo(ObligationStatus.CANCELLED));
    }

    private void sayTwiceAndThenTheOlder(SpecificRecord event, SpecificRecord older) {
        UUID id = UUID.randomUUID();
        Instant time = Instant.now();
        TestTopics.publish(event, id, 2, time);
        TestTopics.publish(event, id, 2, time);
        TestTopics.publish(older, 1);
        untilHandled();
    }
}
