package io.lianluo.reporting.obligation;

import static io.lianluo.reporting.Given.LIN;
import static io.lianluo.reporting.Given.PROGRAMME;
import static io.lianluo.reporting.Given.SEAT;
import static io.lianluo.reporting.Given.at;
import static io.lianluo.reporting.Given.commissionedItem;
import static io.lianluo.reporting.Given.liaison;
import static io.lianluo.reporting.Given.seat;
import static io.lianluo.reporting.Given.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OnPaper;
import io.lianluo.reporting.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report or a request to be excused comes on paper, and the office enters it later. */
@Tag("ANH-8")
class OnPaperTest {

    private static final UUID CLERK = UUID.fromString("33333333-3333-4333-8333-333333333333");

    private final World world = new World("2026-11-20T09:00");
    private UUID id;

    @BeforeEach
    void anItemThatIsDueAtNoonOnTheTwentyFourth() {
        world.hear(version(1, "2020-01-01", null, commissionedItem()));
        world.hear(seat("2026-01-01"));
        world.hear(liaison(LIN, "2026-01-01", null));
        id = world.service.ask(new Ask("item", PROGRAMME, "commissioned-item", List.of(SEAT), null, at("2026-11-24T12:00"))).getFirst().id();
    }

    private static Signing brought(String day) {
        return new Signing(CLERK.toString(), CLERK, new OnPaper.Described("示例·王", "办公室秘书", LocalDate.parse(day), "示例·窗口", LocalDate.parse(day)));
    }

    private Obligation enterReport(String day) {
        return world.service.handIn(id, Submission.of(Map.of(), "稿件"), brought(day), obligation -> Optional.empty()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, false", "2026-11-24, false", "2026-11-25, true", "2026-11-26, true"})
    void theDayOnWhichItWasBroughtDecidesWhetherItIsLate(String day, boolean late) {
        world.sweepAt("2026-11-26T15:00");
        assertThat(world.picture()).containsExactly("item MISSING " + LIN);
        Obligation entered = enterReport(day);
        assertThat(entered.report().late()).isEqualTo(late);
        assertThat(entered.report().signature()).satisfies(signature -> {
            assertThat(signature.by()).as("who entered it").isEqualTo(CLERK.toString());
            assertThat(signature.onPaper().broughtBy()).isEqualTo("示例·王");
            assertThat(signature.onPaper().enteredAt()).isEqualTo(at("2026-11-26T15:00"));
            assertThat(signature.at()).isEqualTo(day.equals("2026-11-26") ? at("2026-11-26T15:00") : at(day + "T00:00"));
        });
        assertThat(entered.holder().personId()).as("it counts as the act of whoever answers").isEqualTo(LIN);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27, in-the-future", "2026-11-19, brought-before-owed"})
    void noPaperIsBroughtBeforeAnythingWasOwedOrAfterToday(String day, String rule) {
        world.clock.set(at("2026-11-26T15:00"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> enterReport(day)).satisfies(refused -> {
            assertThat(refused.faults()).anyMatch(fault -> fault.part().equals("onPaper.broughtOn") && fault.rule().equals(rule));
            assertThat(refused.faults()).allMatch(fault -> fault.part().startsWith("onPaper."));
        });
        assertThat(world.service.find(id).orElseThrow().status()).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void aRequestOnPaperIsThatOfWhoeverAnswersAndInTimeByTheDayOnWhichItWasBrought() {
        world.clock.set(at("2026-11-24T18:00"));
        Obligation asked = world.service.askExcuse(id, "住院", brought("2026-11-23"), obligation -> Optional.empty()).orElseThrow();
        assertThat(asked.asked().inTime()).isTrue();
        assertThat(asked.asked().personId()).isEqualTo(LIN);
        world.sweepAt("2026-11-30T09:00");
        assertThat(world.picture()).containsExactly("item OPEN " + LIN);
    }

    @Test
    void withoutThePaperItselfSomebodySawTheOriginal() {
        Signing unseen = new Signing(CLERK.toString(), CLERK, new OnPaper.Described("示例·王", "办公室秘书", LocalDate.parse("2026-11-20"), null, null));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> world.service.askExcuse(id, "住院", unseen, obligation -> Optional.empty()))
                .satisfies(refused -> assertThat(refused.faults()).extracting(fault -> fault.part() + " " + fault.rule()).containsExactly("onPaper.seenBy paper-or-original"));
    }

    @Test
    void nothingOfWhomAPaperNamesIsKeptUnsealed() {
        ObligationState kept = enterReport("2026-11-20").state().withTexts((field, text) -> "sealed");
        assertThat(kept.report().signature().onPaper()).satisfies(paper -> assertThat(List.of(paper.broughtBy(), paper.capacity(), paper.original().by())).containsOnly("sealed"));
    }
}
