package io.lianluo.registry.nomination;

import static io.lianluo.registry.nomination.Paths.NOW;
import static io.lianluo.registry.nomination.Paths.candidate;
import static io.lianluo.registry.nomination.Paths.entry;
import static io.lianluo.registry.nomination.Paths.step;
import static io.lianluo.registry.nomination.Paths.timetable;
import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.Erased;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.nomination.Conclusion.Ground;
import io.lianluo.registry.nomination.Nomination.Status;
import io.lianluo.registry.nomination.StepRecord.Outcome;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Timetable;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NominationTest {

    private static final SeatKey SEAT = new SeatKey("company", "department", id("unit"), 1);

    @Test
    @Tag("MOD-1")
    void whoDidWhatWhenAndOnWhichEvidenceStaysOnRecord() {
        Nomination nomination = recommended();
        nomination.skip(Kind.INTERVIEW, entry(Actor.SECRETARIAT, NOW, "人选熟悉"), timetable());
        nomination.pass(Kind.VET, entry(Actor.SECRETARIAT, NOW.plus(Duration.ofDays(1)), "符合条件"), timetable());
        assertThat(nomination.steps()).extracting(StepRecord::kind, StepRecord::outcome, step -> step.signature().as(), StepRecord::remark)
                .containsExactly(
                        tuple(Kind.OPEN_CALL, Outcome.SKIPPED, Actor.SECRETARIAT, "不需要"),
                        tuple(Kind.RECOMMEND, Outcome.PASSED, Actor.UNIT_HEAD, null),
                        tuple(Kind.INTERVIEW, Outcome.SKIPPED, Actor.SECRETARIAT, "人选熟悉"),
                        tuple(Kind.VET, Outcome.PASSED, Actor.SECRETARIAT, "符合条件"));
        assertThat(nomination.steps().get(1).papers()).containsExactly(Paths.paper("unit-proof"));
    }

    @Test
    @Tag("MOD-9")
    void aStepIsDueByWorkingDaysOverTheNationalDayWeekAndTheTermIsFrozen() {
        Nomination nomination = recommended();
        nomination.pass(Kind.INTERVIEW, entry(Actor.SECRETARIAT), timetable());
        // Ten working days after 28 September: 29, 30, then 8, 9, the made-up Saturday 10, 12, 13, 14, 15, 16 October.
        assertThat(nomination.currentStep()).isNotNull().extracting(currentStep -> currentStep.due().day()).isEqualTo(LocalDate.parse("2026-10-16"));
        assertThat(nomination.currentStep().due().calendarVersions()).containsExactly("cn/2026/1");
        Nomination restored = Nomination.restore(nomination.state());
        restored.pass(Kind.VET, entry(Actor.SECRETARIAT, Instant.parse("2026-10-16T16:00:00Z"), null),
                new Timetable(WorkingCalendar.unknown("cn"), Paths.ZONE, RestDayRule.NEXT_WORKING_DAY));
        assertThat(restored.steps().getLast()).satisfies(step -> {
            assertThat(step.dueAt()).isEqualTo("2026-10-16T15:59:59.999Z");
            assertThat(step.late()).isTrue();
        });
    }

    @Test
    @Tag("MOD-9")
    void anotherCandidateInvalidatesTheVettingAndKeepsWhatWasDone() {
        Nomination nomination = recommended();
        nomination.pass(Kind.INTERVIEW, entry(Actor.SECRETARIAT), timetable());
        nomination.pass(Kind.VET, entry(Actor.SECRETARIAT), timetable());
        nomination.recommend(candidate(id("wang")), entry(Actor.UNIT_HEAD), timetable());
        assertThat(nomination.candidate()).get().extracting(Candidate::personId).isEqualTo(id("wang"));
        assertThat(nomination.nextStep()).get().extracting(PathStep::kind).isEqualTo(Kind.INTERVIEW);
        assertThat(nomination.steps()).extracting(StepRecord::round).containsExactly(0, 1, 1, 1, 2);
        assertThat(nomination.raised()).last().isInstanceOf(NominationEvent.CandidateChanged.class);
        assertThatThrownBy(() -> nomination.pass(Kind.DECIDE, entry(Actor.LEADER), timetable())).isInstanceOf(Conflict.class);
    }

    @Test
    @Tag("MOD-8")
    @Tag("RUL-7")
    @Tag("ANH-3")
    @Tag("JCH-5")
    @Tag("COM-9")
    void everyConditionIsFoundMetOrNotWithTheEvidenceItNeeds() {
        Nomination nomination = called();
        refused(() -> recommend(nomination, List.of()), "findings: finding-missing", "findings: finding-missing");
        refused(() -> recommend(nomination, List.of(said("in-post"), said("certificate"))), "findings: finding-other-evidence");
        refused(() -> recommend(nomination, List.of(said("in-post"), said("in-post"), shown("certificate"), said("tall"))),
                "findings: finding-twice", "findings: condition-unknown");
        refused(() -> new Finding("in-post", true, null), "proof: proof-missing");
        refused(() -> new Proof(Evidence.PAPER, "a certificate", null), "proof: proof-paper");
        refused(() -> new Proof(Evidence.STATEMENT, " ", null), "proof: proof-text");
        assertThat(nomination.candidate()).isEmpty();
        recommend(nomination, List.of(said("in-post"), shown("certificate")));
        assertThat(nomination.candidate()).get().extracting(Candidate::isEligible).isEqualTo(true);
    }

    @Test
    @Tag("MOD-8")
    void whoDoesNotMeetAConditionIsNotVettedPositively() {
        Nomination nomination = called();
        nomination.recommend(Paths.withoutCertificate(id("li")), entry(Actor.UNIT_HEAD), timetable());
        nomination.pass(Kind.INTERVIEW, entry(Actor.SECRETARIAT), timetable());
        assertThatThrownBy(() -> nomination.pass(Kind.VET, entry(Actor.SECRETARIAT), timetable()))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.rule()).isEqualTo("nomination-condition-not-met");
                    assertThat(conflict.args()).containsExactly(List.of("certificate"));
                });
        nomination.refuse(Kind.VET, entry(Actor.SECRETARIAT, NOW, "无证书"));
        assertThat(nomination.status()).isEqualTo(Status.REFUSED);
        assertThat(nomination.conclusion()).isEqualTo(new Conclusion(NOW, "somebody", Ground.STATED, "无证书"));
    }

    @Test
    @Tag("MOD-10")
    void candidatesComeFromWhereTheProgrammeAllows() {
        Nomination nomination = called();
        List<Finding> findings = candidate(id("li")).findings();
        refused(() -> nomination.recommend(new Candidate(id("li"), Origin.OUTSIDE, null, null, findings), entry(Actor.UNIT_HEAD), timetable()),
                "origin: origin-not-allowed");
        refused(() -> new Candidate(id("li"), Origin.OTHER_UNIT, null, null, findings), "fromUnit: from-unit-missing");
        refused(() -> new Candidate(id("li"), Origin.OWN_UNIT, id("other"), null, findings), "fromUnit: from-unit-needless");
        refused(() -> new Candidate(id("li"), Origin.OTHER_UNIT, id("other"), "示例代理机构", findings), "agency: agency-not-outside");
        nomination.recommend(new Candidate(id("li"), Origin.OTHER_UNIT, id("other"), null, findings), entry(Actor.UNIT_HEAD), timetable());
        assertThat(nomination.candidate()).get().extracting(Candidate::fromUnit).isEqualTo(id("other"));
    }

    @Test
    @Tag("TZA-1")
    void aRequiredPaperIsAttachedAndAReasonGiven() {
        Nomination nomination = called();
        Entry bare = new Entry(new Signature(NOW, "head", Actor.UNIT_HEAD), List.of(), null, null, null);
        refused(() -> nomination.recommend(candidate(id("li")), bare, timetable()), "papers: paper-missing");
        nomination.recommend(candidate(id("li")), entry(Actor.UNIT_HEAD), timetable());
        refused(() -> nomination.skip(Kind.INTERVIEW, bare, timetable()), "remark: reason-missing");
        refused(() -> nomination.withdraw(bare), "remark: reason-missing");
        assertThat(nomination.status()).isEqualTo(Status.UNDER_WAY);
    }

    @Test
    @Tag("ANH-7")
    void whereTheUnitAloneActsItsDeclarationDecides() {
        Nomination nomination = open(Paths.DECLARATION);
        assertThat(nomination.agreedPath().openers()).containsExactly(Actor.UNIT);
        assertThatThrownBy(() -> nomination.recommend(Paths.withoutCertificate(id("li")), entry(Actor.UNIT), timetable()))
                .isInstanceOf(Conflict.class);
        nomination.recommend(candidate(id("li")), entry(Actor.UNIT), timetable());
        assertThat(nomination.status()).isEqualTo(Status.APPROVED);
        assertThat(nomination.since()).isEqualTo(Paths.TODAY);
        nomination.appointed(id("li"), id("liaison"), NOW, timetable());
        assertThat(nomination.status()).isEqualTo(Status.APPOINTED);
        assertThat(nomination.currentStep()).isNull();
    }

    @Test
    @Tag("COM-9")
    void whereNobodyRecommendsWhoeverDecidesNamesTheCandidate() {
        Nomination nomination = open(List.of(step(Kind.DECIDE, Actor.LEADER, null, true)));
        assertThat(nomination.naming().by()).isEqualTo(Actor.LEADER);
        assertThatThrownBy(() -> nomination.pass(Kind.DECIDE, entry(Actor.LEADER), timetable())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> nomination.skip(Kind.DECIDE, entry(Actor.LEADER, NOW, "不需要"), timetable()))
                .as("what decides is never left out").isInstanceOf(Conflict.class);
        nomination.recommend(candidate(id("li")), entry(Actor.LEADER), timetable());
        assertThat(nomination.status()).isEqualTo(Status.APPROVED);
    }

    @Test
    @Tag("SCH-8")
    void whatWasSaidOfACandidateWhoIsErasedGoesAndOfOthersStays() {
        Nomination nomination = recommended();
        nomination.pass(Kind.INTERVIEW, entry(Actor.SECRETARIAT, NOW, "李面谈良好"), timetable());
        nomination.recommend(candidate(id("wang")), entry(Actor.UNIT_HEAD, NOW, "改推王"), timetable());
        int raised = nomination.raised().size();
        nomination.eraseTexts(id("li"));
        assertThat(nomination.steps()).extracting(StepRecord::remark).containsExactly("不需要", null, Erased.TEXT, "改推王");
        assertThat(nomination.steps().get(1).candidate()).isNotNull().satisfies(li -> {
            assertThat(li.personId()).as("that it was done stays").isEqualTo(id("li"));
            assertThat(li.findings().getFirst().proof().text()).isEqualTo(Erased.TEXT);
            assertThat(li.findings().getLast().proof().paper().fileName()).isEqualTo(Erased.TEXT);
        });
        assertThat(nomination.candidate().orElseThrow().findings().getFirst().proof().text()).isEqualTo("在职三年");
        nomination.eraseTexts(id("li"));
        nomination.eraseTexts(id("nobody"));
        assertThat(nomination.raised()).hasSize(raised + 1);
    }

    @Test
    void aConclusionHasTheWordsOfWhoeverEndedItAndElseAGroundAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Conclusion(NOW, "head", Ground.STATED, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conclusion(NOW, Conclusion.REGISTRY, Ground.SEAT_CLOSED, "closed"));
        Nomination approved = open(Paths.DECLARATION);
        approved.recommend(candidate(id("li")), entry(Actor.UNIT), timetable());
        assertThatIllegalArgumentException().as("the registry says nothing").isThrownBy(() -> approved.lapse(NOW, Ground.STATED));
        approved.lapse(NOW, Ground.SEAT_CLOSED);
        assertThat(approved.conclusion()).isEqualTo(new Conclusion(NOW, Conclusion.REGISTRY, Ground.SEAT_CLOSED, null));
    }

    @Test
    void aPathThatAppointsNobodyIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Paths.agreedPath(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Paths.agreedPath(
                List.of(step(Kind.OPEN_CALL, Actor.SECRETARIAT, null, false), step(Kind.ANNOUNCE, Actor.SECRETARIAT, null, false))));
    }

    private static Nomination open(List<PathStep> path) {
        return Nomination.open(SEAT, 1, Paths.agreedPath(path), entry(Actor.UNIT_HEAD).signature(), timetable());
    }

    private static Nomination called() {
        Nomination nomination = open(Paths.FULL);
        nomination.skip(Kind.OPEN_CALL, entry(Actor.SECRETARIAT, NOW, "不需要"), timetable());
        return nomination;
    }

    private static Nomination recommended() {
        Nomination nomination = called();
        nomination.recommend(candidate(id("li")), entry(Actor.UNIT_HEAD), timetable());
        return nomination;
    }

    private static void recommend(Nomination nomination, List<Finding> findings) {
        nomination.recommend(new Candidate(id("li"), Origin.OWN_UNIT, null, null, findings), entry(Actor.UNIT_HEAD), timetable());
    }

    private static Finding said(String condition) {
        return new Finding(condition, true, new Proof(Evidence.STATEMENT, "属实", null));
    }

    private static Finding shown(String condition) {
        return new Finding(condition, true, new Proof(Evidence.PAPER, null, Paths.paper("certificate")));
    }

    private static void refused(ThrowingCallable act, String... faults) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, faulty -> assertThat(faulty.faults())
                .extracting(fault -> fault.part() + ": " + fault.rule()).containsExactly(faults));
    }
}
