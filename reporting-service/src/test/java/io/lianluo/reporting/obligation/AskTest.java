package io.lianluo.reporting.obligation;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.UNIT;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.commissionedItem;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.monthlyReport;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.unitNews;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.World;
import io.lianluo.reporting.roster.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AskTest {

    private static final Seat SECOND = new Seat(UUID.fromString("6b0c9d1e-58a5-4b5c-9a41-0d4a6b1f7c22"), PROGRAMME, "department", UNIT,
            LocalDate.parse("2026-01-01"), null, null, null);
    private static final Seat OF_ANOTHER_RULE = new Seat(UUID.fromString("7b0c9d1e-58a5-4b5c-9a41-0d4a6b1f7c33"), PROGRAMME, "ward", UNIT,
            LocalDate.parse("2026-01-01"), null, null, null);
    private static final Seat CLOSED = new Seat(UUID.fromString("8b0c9d1e-58a5-4b5c-9a41-0d4a6b1f7c44"), PROGRAMME, "department", UNIT,
            LocalDate.parse("2026-01-01"), LocalDate.parse("2026-11-23"), null, null);

    private final World world = new World("2026-11-24T10:00");

    @BeforeEach
    void aProgrammeWithSeats() {
        world.hear(version(1, "2020-01-01", null, commissionedItem(), unitNews(), monthlyReport()));
        for (Seat seat : List.of(seat("2026-01-01"), SECOND, OF_ANOTHER_RULE, CLOSED)) {
            world.roster.keep(seat);
        }
        world.hear(liaison(LIN, "2026-01-01", null));
    }

    private static Ask ask(String duty, @Nullable List<UUID> seats, @Nullable Instant dueAt) {
        return new Ask("request-1", PROGRAMME, duty, seats, null, dueAt);
    }

    @Test
    @Tag("TZA-3")
    @Tag("SAF-7")
    void asksNamedSeatsForOneReportEach() {
        Ask ask = new Ask("request-1", PROGRAMME, "commissioned-item", List.of(SEAT, SECOND.id(), SEAT),
                new LocalizedText("约稿", "Commissioned"), at("2026-11-30T18:00"));

        List<Obligation> opened = world.service.ask(ask);

        assertThat(opened).hasSize(2).allSatisfy(one -> {
            assertThat(one.terms().title().zh()).isEqualTo("约稿");
            assertThat(one.terms().due().at()).isEqualTo(at("2026-11-30T18:00"));
            assertThat(one.terms().due().calendarVersion()).isNull();
            assertThat(one.terms().period()).isEqualTo(new Period("request-1", LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-30")));
        });
        assertThat(opened.getFirst().holder()).extracting(AnswerableLiaison::personId).isEqualTo(LIN);
        assertThat(opened.getLast().holder()).as("a vacant seat owes, but nobody answers").isNull();
    }

    @Test
    void asksAllStandingSeatsThatTheDutyIsAbout() {
        assertThat(world.service.ask(ask("commissioned-item", null, at("2026-11-30T18:00")))).extracting(one -> one.terms().seatId())
                .containsExactly(SEAT, SECOND.id());
    }

    @Test
    @Tag("TZA-9")
    void isDueByTheDutysOwnTermWhereNoTimeIsSaid() {
        assertThat(world.service.ask(ask("unit-news", List.of(SEAT), null))).singleElement()
                .satisfies(one -> assertThat(one.terms().due().at()).isEqualTo(at("2026-12-02T00:00").minusMillis(1)));
    }

    @Test
    void theSameRequestOpensNothingMore() {
        world.service.ask(ask("commissioned-item", List.of(SEAT), at("2026-11-30T18:00")));
        world.clock.set(at("2026-11-24T10:05"));

        List<Obligation> again = world.service.ask(ask("commissioned-item", List.of(SEAT, SECOND.id()), at("2026-11-30T18:00")));

        assertThat(world.obligations.all()).hasSize(2);
        assertThat(again).first().extracting(one -> one.terms().openedAt()).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void nothingOpensUnlessEverySeatOwesTheDuty() {
        assertRefused(ask("commissioned-item", List.of(SEAT, OF_ANOTHER_RULE.id(), CLOSED.id(), UUID.randomUUID()), at("2026-11-30T18:00")),
                new Fault("seats[1]", "seat-does-not-owe"), new Fault("seats[2]", "seat-does-not-owe"), new Fault("seats[3]", "seat-does-not-owe"));
        assertRefused(ask("commissioned-item", List.of(), at("2026-11-30T18:00")), new Fault("seats", "seats-none"));
    }

    @Test
    void refusesADutyThatComesBackByItselfOrIsUnknown() {
        assertRefused(ask("monthly-report", List.of(SEAT), at("2026-11-30T18:00")), new Fault("duty", "duty-recurs"));
        assertRefused(ask("no-such-duty", List.of(SEAT), at("2026-11-30T18:00")), new Fault("duty", "duty-unknown"));
        assertRefused(new Ask("r", "no-such-programme", "unit-news", List.of(SEAT), null, null), new Fault("programme", "programme-unknown"));
    }

    @Test
    void refusesADueTimeThatIsMissingPassedOrTooFar() {
        assertRefused(ask("commissioned-item", List.of(SEAT), null), new Fault("dueAt", "due-required"));
        assertRefused(ask("commissioned-item", List.of(SEAT), at("2026-11-24T10:00")), new Fault("dueAt", "due-passed"));
        assertRefused(ask("commissioned-item", List.of(SEAT), Instant.MAX), new Fault("dueAt", "due-too-far"));
    }

    @Test
    void aReportIsInTimeByTheMomentOfTheCall() {
        Obligation asked = world.service.ask(ask("commissioned-item", List.of(SEAT), at("2026-11-30T18:00"))).getFirst();
        world.clock.set(at("2026-11-30T18:00"));

        Obligation handedIn = world.service.handIn(asked.id(), Submission.of(Map.of(), "稿件"), Signing.inPerson(LIN), one -> Optional.empty()).orElseThrow();

        assertThat(handedIn.report()).extracting(Report::late).isEqualTo(false);
        assertThat(world.service.handIn(UUID.randomUUID(), Submission.of(Map.of(), "稿件"), Signing.inPerson(LIN), one -> Optional.empty())).isEmpty();
    }

    private void assertRefused(Ask ask, Fault... faults) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> world.service.ask(ask)).extracting(InvalidInput::faults)
                .isEqualTo(List.of(faults));
        assertThat(world.obligations.all()).isEmpty();
    }
}
