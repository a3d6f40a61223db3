package io.lianluo.reporting.obligation;

import static io.lianluo.reporting.Given.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Word;
import io.lianluo.reporting.Given;
import io.lianluo.reporting.obligation.ObligationEvent.Cancelled;
import io.lianluo.reporting.obligation.ObligationEvent.Excused;
import io.lianluo.reporting.obligation.ObligationEvent.FoundMissing;
import io.lianluo.reporting.obligation.ObligationEvent.HandedIn;
import io.lianluo.reporting.obligation.ObligationEvent.Opened;
import io.lianluo.reporting.obligation.ObligationEvent.Reassigned;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.workingtime.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ObligationTest {

    private static final AnswerableLiaison LIN = new AnswerableLiaison(new UUID(0, 1), Given.LIN);
    private static final AnswerableLiaison WANG = new AnswerableLiaison(new UUID(0, 2), Given.WANG);
    private static final Duration PATIENCE = Duration.ofDays(15);
    private static final Instant BEFORE_DUE = at("2026-11-06T18:00");
    private static final Instant DUE = at("2026-11-07T00:00").minusMillis(1);
    private static final Instant AFTER_DUE = at("2026-11-07T09:00");
    private static final Map<String, String> BOTH_PARTS = Map.of("summary", "四台手术", "plan", "演练");

    private static Obligation obligation(ObligationStatus status) {
        Obligation obligation = restored(Obligation.open(terms(Given.monthlyReport()), LIN));
        switch (status) {
            case OPEN -> { }
            case MISSING -> obligation.findMissing(LIN, AFTER_DUE, PATIENCE);
            case HANDED_IN -> obligation.handIn(Submission.of(BOTH_PARTS, null), Signature.of(Given.LIN.toString(), BEFORE_DUE));
            case NIL_RETURN -> {
                obligation = restored(Obligation.open(terms(Given.dailyExchange()), LIN));
                obligation.handIn(Submission.NIL, Signature.of(Given.LIN.toString(), BEFORE_DUE));
            }
            case EXCUSED -> obligation.excuse("停电", "secretary", BEFORE_DUE);
            case CANCELLED -> obligation.cancel();
        }
        return restored(obligation);
    }

    private static Obligation restored(Obligation obligation) {
        return Obligation.restore(obligation.state());
    }

    private static Terms terms(ReportDuty duty) {
        Period october = new Period("2026-10", LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"));
        return new Terms(Given.PROGRAMME, 1, duty.id(), duty.title(), Given.SEAT, Given.UNIT, october, duty.parts(), duty.nilAllowed(),
                at("2026-10-01T00:00"), Deadline.endOf(LocalDate.parse("2026-11-06"), Given.ZONE));
    }

    @Test
    void opensOnceForSeatDutyAndPeriod() {
        Obligation one = Obligation.open(terms(Given.monthlyReport()), LIN);
        Obligation other = Obligation.open(terms(Given.monthlyReport()), WANG);

        assertThat(one.raised()).containsExactly(new Opened());
        assertThat(one.status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(other.id()).isEqualTo(one.id());
        assertThat(Obligation.open(terms(Given.dailyExchange()), LIN).id()).isNotEqualTo(one.id());
    }

    @Test
    void aRefusalCitesTheArticlesThatAskForTheReport() {
        List<LocalizedText> articles = List.of(new LocalizedText("第四部分第3项", "part 4, item 3"));
        Obligation obligation = Obligation.open(terms(Given.monthlyReport()).citing(articles), LIN);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> obligation.handIn(Submission.of(Map.of("summary", "上月"), null), Signature.of(Given.LIN.toString(), DUE)))
                .satisfies(refused -> assertThat(refused.faults()).containsExactly(new Fault("parts.plan", "part-required").citing(articles)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> obligation.handIn(Submission.NIL, Signature.of(Given.LIN.toString(), DUE)))
                .satisfies(refused -> assertThat(refused.faults()).containsExactly(new Fault("nil", "nil-return-not-allowed").citing(articles)));
    }

    @Test
    void comingBackFromTheStoreRaisesNothing() {
        assertThat(obligation(ObligationStatus.MISSING).raised()).isEmpty();
    }

    @Nested
    class HandingIn {

        @Test
        void inTimeUpToTheDueMomentItself() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            obligation.handIn(Submission.of(BOTH_PARTS, "附件另送"), Signature.of(Given.LIN.toString(), DUE));

            assertThat(obligation.status()).isEqualTo(ObligationStatus.HANDED_IN);
            assertThat(obligation.report()).isEqualTo(new Report(Signature.of(Given.LIN.toString(), DUE), false, Submission.of(BOTH_PARTS, "附件另送")));
            assertThat(obligation.raised()).containsExactly(new HandedIn());
        }

        @Test
        void lateFromTheNextMillisecondOn() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            obligation.handIn(Submission.of(BOTH_PARTS, null), Signature.of(Given.LIN.toString(), DUE.plusMillis(1)));

            assertThat(obligation.report()).extracting(Report::late).isEqualTo(true);
        }

        @Test
        @Tag("TZA-3")
        void lateIsStillPossibleAfterItWasFoundMissing() {
            Obligation obligation = obligation(ObligationStatus.MISSING);

            obligation.handIn(Submission.of(BOTH_PARTS, null), Signature.of(Given.LIN.toString(), AFTER_DUE));

            assertThat(obligation.status()).isEqualTo(ObligationStatus.HANDED_IN);
            assertThat(obligation.report()).extracting(Report::late).isEqualTo(true);
        }

        @Test
        void theMomentItCameDecidesEvenWhenTheVerdictWasFaster() {
            Obligation obligation = obligation(ObligationStatus.MISSING);

            obligation.handIn(Submission.of(BOTH_PARTS, null), Signature.of(Given.LIN.toString(), DUE));

            assertThat(obligation.report()).extracting(Report::late).isEqualTo(false);
        }

        @Test
        @Tag("HOS-6")
        void needsEveryPart() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> obligation.handIn(Submission.of(Map.of("summary", "四台手术", "plan", " ", "annex", "x"), null), Signature.of(Given.LIN.toString(), BEFORE_DUE)))
                    .extracting(InvalidInput::faults).asInstanceOf(LIST)
                    .containsExactly(new Fault("parts.plan", "part-required"), new Fault("parts.annex", "part-unknown"));
            assertThat(obligation.status()).isEqualTo(ObligationStatus.OPEN);
            assertThat(obligation.raised()).isEmpty();
        }

        @Test
        void needsSomeContentWhereNoPartsAreAskedFor() {
            Obligation obligation = restored(Obligation.open(terms(Given.annualReport()), LIN));

            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> obligation.handIn(Submission.of(Map.of(), " "), Signature.of(Given.LIN.toString(), BEFORE_DUE)))
                    .extracting(InvalidInput::faults).isEqualTo(List.of(new Fault("text", "content-required")));
        }

        @Test
        void nothingToReportWhereTheDutyAllowsIt() {
            Obligation obligation = restored(Obligation.open(terms(Given.dailyExchange()), LIN));

            obligation.handIn(Submission.NIL, Signature.of(Given.LIN.toString(), BEFORE_DUE));

            assertThat(obligation.status()).isEqualTo(ObligationStatus.NIL_RETURN);
            assertThat(obligation.raised()).containsExactly(new HandedIn());
        }

        @Test
        void nothingToReportIsRefusedWhereTheDutyDoesNotAllowIt() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> obligation.handIn(Submission.NIL, Signature.of(Given.LIN.toString(), BEFORE_DUE)))
                    .extracting(InvalidInput::faults).isEqualTo(List.of(new Fault("nil", "nil-return-not-allowed")));
            assertThat(obligation.status()).isEqualTo(ObligationStatus.OPEN);
        }

        @Test
        void nothingToReportHasNoContent() {
            assertThatThrownBy(() -> new Submission(true, Map.of(), "有事可报")).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> new Submission(true, Map.of("plan", "x"), null)).isInstanceOf(InvalidInput.class);
        }
    }

    @Nested
    class FindingMissing {

        @Test
        @Tag("TZA-3")
        void onceItsDueTimePassed() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            obligation.findMissing(WANG, DUE.plusMillis(1), PATIENCE);

            assertThat(obligation.status()).isEqualTo(ObligationStatus.MISSING);
            assertThat(obligation.holder()).as("who held the seat when it was due").isEqualTo(WANG);
            assertThat(obligation.raised()).containsExactly(new FoundMissing(DUE.plusMillis(1)));
        }

        @Test
        void notInTheDueMomentItself() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            obligation.findMissing(LIN, DUE, PATIENCE);

            assertThat(obligation.status()).isEqualTo(ObligationStatus.OPEN);
            assertThat(obligation.raised()).isEmpty();
        }

        @Test
        @Tag("JCH-13")
        void scoresNobodyForAVacantSeatButShowsTheGap() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            obligation.findMissing(null, AFTER_DUE, PATIENCE);

            assertThat(obligation.status()).isEqualTo(ObligationStatus.MISSING);
            assertThat(obligation.holder()).isNull();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
        void changesNothingUnlessItIsOpen(ObligationStatus status) {
            Obligation obligation = obligation(status);

            obligation.findMissing(WANG, AFTER_DUE, PATIENCE);

            assertThat(obligation.raised()).isEmpty();
            assertThat(obligation.status()).isEqualTo(status);
        }
    }

    @Nested
    class Reassigning {

        @ParameterizedTest
        @EnumSource(names = {"OPEN", "MISSING"})
        void followsTheSeatWhileAReportIsWaitedFor(ObligationStatus status) {
            Obligation obligation = obligation(status);

            obligation.reassign(WANG);

            assertThat(obligation.holder()).isEqualTo(WANG);
            assertThat(obligation.status()).isEqualTo(status);
            assertThat(obligation.raised()).containsExactly(new Reassigned());
        }

        @Test
        void toNobody() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            obligation.reassign(null);

            assertThat(obligation.holder()).isNull();
            assertThat(obligation.raised()).containsExactly(new Reassigned());
        }

        @Test
        void toTheSameChangesNothing() {
            Obligation obligation = obligation(ObligationStatus.OPEN);

            obligation.reassign(new AnswerableLiaison(LIN.liaisonId(), LIN.personId()));

            assertThat(obligation.raised()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OPEN", "MISSING"})
        void leavesAnOutcomeToWhoeverBroughtItAbout(ObligationStatus status) {
            Obligation obligation = obligation(status);

            obligation.reassign(WANG);

            assertThat(obligation.holder()).isEqualTo(LIN);
            assertThat(obligation.raised()).isEmpty();
        }
    }

    @Nested
    class Ending {

        @ParameterizedTest
        @EnumSource(names = {"OPEN", "MISSING"})
        void excusedBeforeOrAfterItWasFoundMissing(ObligationStatus status) {
            Obligation obligation = obligation(status);

            obligation.excuse("停电", "secretary", AFTER_DUE);

            assertThat(obligation.status()).isEqualTo(ObligationStatus.EXCUSED);
            assertThat(obligation.state().excuse()).isEqualTo(new Excuse(AFTER_DUE, "secretary", "停电"));
            assertThat(obligation.raised()).containsExactly(new Excused());
        }

        @ParameterizedTest
        @EnumSource(names = {"OPEN", "MISSING"})
        void cancelledWhenItIsOwedNoMore(ObligationStatus status) {
            Obligation obligation = obligation(status);

            obligation.cancel();

            assertThat(obligation.status()).isEqualTo(ObligationStatus.CANCELLED);
            assertThat(obligation.raised()).containsExactly(new Cancelled());
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OPEN", "MISSING"})
        void isNotCancelledOnceItHasItsOutcome(ObligationStatus status) {
            Obligation obligation = obligation(status);

            obligation.cancel();

            assertThat(obligation.status()).isEqualTo(status);
            assertThat(obligation.raised()).isEmpty();
        }

        static Stream<Arguments> refused() {
            Map<String, Consumer<Obligation>> verbs = Map.of(
                    "handIn", it -> it.handIn(Submission.of(BOTH_PARTS, null), Signature.of(Given.LIN.toString(), BEFORE_DUE)),
                    "nilReturn", it -> it.handIn(Submission.NIL, Signature.of(Given.LIN.toString(), BEFORE_DUE)),
                    "excuse", it -> it.excuse("停电", "secretary", BEFORE_DUE));
            return Stream.of(ObligationStatus.values()).filter(status -> !status.waits())
                    .flatMap(status -> verbs.entrySet().stream().map(verb -> Arguments.of(status, verb.getKey(), verb.getValue())));
        }

        @ParameterizedTest(name = "{1} when {0}")
        @MethodSource
        void refused(ObligationStatus status, String verb, Consumer<Obligation> command) {
            Obligation obligation = obligation(status);
            ObligationState before = obligation.state();

            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> command.accept(obligation))
                    .returns("obligation-closed", Conflict::rule).returns(List.of(Word.of("obligation", status)), Conflict::args);
            assertThat(obligation.state()).isEqualTo(before);
            assertThat(obligation.raised()).isEmpty();
        }
    }
}
