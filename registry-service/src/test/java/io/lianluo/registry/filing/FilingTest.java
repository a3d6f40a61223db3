package io.lianluo.registry.filing;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.Erased;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.filing.Filing.Status;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingTest {

    private static final Instant NOW = Instant.parse("2026-09-29T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-09-29");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SeatKey KEY = new SeatKey("information-security", "security", id("unit"), 1);
    private static final DeclaredPerson WANG = new DeclaredPerson("示例·王", null, "+8613800000302", null, null);
    static final Instant LATE = NOW.plus(Duration.ofDays(30));
    private static final FilingRule RULE = new FilingRule("liaison-change", Trigger.LIAISON_CHANGED, Term.workingDays(2), List.of("change-form"),
            List.of(Field.LIAISON_NAME, Field.LIAISON_MOBILE), List.of("INF-6"));
    static final Map<Field, String> DECLARED = Map.of(Field.LIAISON_NAME, "示例·李", Field.LIAISON_MOBILE, "138 0000 0301");
    static final List<Paper> PAPERS = List.of(Paper.of("change-form", "变更表.pdf", "0123456789abcdef".repeat(4)));

    @TestFactory
    @Tag("INF-6")
    Stream<DynamicTest> whatIsOwedPastItsTermIsToldOnce() {
        return Arrays.stream(Status.values()).map(status -> dynamicTest(status.name(), () -> {
            Filing filing = in(status);
            int events = filing.raised().size();
            filing.tellOverdue(NOW);
            assertThat(filing.raised()).as("in time").hasSize(events);
            filing.tellOverdue(LATE);
            filing.tellOverdue(LATE);
            assertThat(filing.raised()).hasSize(status.isOwed() ? events + 1 : events);
            assertThat(filing.status()).isEqualTo(status);
        }));
    }

    @Test
    @Tag("ANH-8")
    void declaredAndRegisteredDataAreComparedFieldByFieldAndNotKept() {
        Filing filing = in(Status.DUE);
        filing.submit(HandedIn.of(RULE, null, DECLARED, PAPERS, null, null), Map.of(Field.LIAISON_MOBILE, "+8613800000301"), signature(Actor.UNIT));
        assertThat(filing.submissions().getFirst().compared()).containsExactlyInAnyOrder(
                new Compared(Field.LIAISON_NAME, Compared.Result.NOT_REGISTERED), new Compared(Field.LIAISON_MOBILE, Compared.Result.SAME));
        assertThat(Declaration.of(RULE.compares(), DECLARED).against(Map.of(Field.LIAISON_MOBILE, "+8613800000302")))
                .contains(new Compared(Field.LIAISON_MOBILE, Compared.Result.DIFFERS));
        assertThat(filing.state().toString()).doesNotContain("示例·李").doesNotContain("0000");
        assertThat(Declaration.of(RULE.compares(), DECLARED).toString()).doesNotContain("示例·李").doesNotContain("0000");
    }

    @ParameterizedTest
    @CsvSource({"张　三, 张三, SAME", "阿依努尔·买买提, 阿依努尔•买买提, SAME", "示例\uE863, 示例䶮, SAME", "张三, 张叁, DIFFERS"})
    @Tag("ANH-8")
    void namesAreComparedAsPeopleReadThem(String registered, String declared, Compared.Result result) {
        assertThat(Declaration.of(List.of(Field.LIAISON_NAME), Map.of(Field.LIAISON_NAME, declared)).against(Map.of(Field.LIAISON_NAME, registered)))
                .containsExactly(new Compared(Field.LIAISON_NAME, result));
    }

    @Test
    @Tag("ANH-8")
    void everyFieldIsDeclaredAndEveryPaperAttached() {
        Filing filing = in(Status.DUE);
        refused(() -> submit(filing, Map.of(), PAPERS), "declared.LIAISON_NAME: declared-missing", "declared.LIAISON_MOBILE: declared-missing");
        refused(() -> submit(filing, Map.of(Field.LIAISON_NAME, "示例·李", Field.LIAISON_MOBILE, "12", Field.CREDIT_CODE, "x"), PAPERS),
                "declared.LIAISON_MOBILE: mobile", "declared.CREDIT_CODE: declared-needless");
        refused(() -> submit(filing, DECLARED, List.of()), "papers: paper-missing");
        assertThat(filing.status()).isEqualTo(Status.DUE);
    }

    @Test
    @Tag("TZA-2")
    void aRefusalSaysWhyAndWhatWasHandedInBeforeStaysOnRecord() {
        Filing filing = in(Status.SUBMITTED);
        refused(() -> filing.refuse(" ", signature(Actor.SECRETARIAT)), "remark: reason-missing");
        filing.refuse("材料不清晰", signature(Actor.SECRETARIAT));
        submit(filing, DECLARED, PAPERS);
        filing.confirm("已核实", Map.of(), signature(Actor.SECRETARIAT));
        assertThat(filing.submissions()).hasSize(2);
        assertThat(filing.rulings()).extracting(Ruling::confirmed, Ruling::reason).containsExactly(
                tuple(false, "材料不清晰"), tuple(true, "已核实"));
    }

    @Test
    @Tag("SCH-8")
    void whatWasSaidAboutItGoesWithThePersonAndTheRulingStays() {
        Filing filing = in(Status.REFUSED);
        int events = filing.raised().size();
        filing.eraseTexts();
        filing.eraseTexts();
        assertThat(filing.rulings()).singleElement().satisfies(ruling -> assertThat(ruling.reason()).isEqualTo(Erased.TEXT));
        assertThat(filing.submissions().getFirst().papers().getFirst().fileName()).isEqualTo(Erased.TEXT);
        assertThat(filing.status()).isEqualTo(Status.REFUSED);
        assertThat(filing.raised()).hasSize(events + 1);
    }

    @Test
    @Tag("INF-6")
    void aUnitBeginsAFilingWithItsPapersAndTheAuthorityKnowsWhatItSays() {
        Filing filing = begun(TODAY);
        assertThat(filing.status()).isEqualTo(Status.SUBMITTED);
        assertThat(filing.submissions().getFirst().compared()).containsExactlyInAnyOrder(new Compared(Field.LIAISON_NAME, Compared.Result.DIFFERS),
                new Compared(Field.LIAISON_MOBILE, Compared.Result.DIFFERS));
        assertThat(filing.declared()).map(DeclaredChange::liaison).hasValue(WANG);
        assertThat(filing.state().toString()).doesNotContain("示例·王").doesNotContain("0302");
        refused(() -> HandedIn.of(RULE, DeclaredChange.NONE, DECLARED, PAPERS, null, null), "change: change-missing");
        refused(() -> HandedIn.of(RULE, new DeclaredChange("新名称", null, null, null, null, WANG), DECLARED, PAPERS, null, null), "change.unitName: change-needless");
        refused(() -> HandedIn.of(RULE, new DeclaredChange(null, null, null, null, null, new DeclaredPerson(null, null, "+8613800000302", null, null)), DECLARED, PAPERS,
                null, null), "change.liaison: required");
    }

    @Test
    @Tag("INF-6")
    void whatTheUnitBeganItCanWithdrawUntilTheChangeIsRegistered() {
        Filing filing = begun(TODAY);
        refused(() -> filing.withdraw(" ", signature(Actor.UNIT)), "remark: reason-missing");
        filing.refuse("材料不清晰", signature(Actor.SECRETARIAT));
        filing.withdraw("变更取消", signature(Actor.UNIT));
        assertThat(filing.withdrawal()).map(Withdrawal::reason).hasValue("变更取消");
        assertThat(filing.declared()).isEmpty();
        assertThat(filing.isOverdue(LATE)).as("nobody owes it").isFalse();

        Filing registered = begun(TODAY);
        registered.noteRecorded("LIAISON/seat/wang");
        assertThatThrownBy(() -> registered.withdraw("变更取消", signature(Actor.UNIT))).isInstanceOfSatisfying(Conflict.class,
                conflict -> assertThat(conflict.rule()).isEqualTo("filing-change-registered"));
        assertThat(registered.status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    @Tag("ANH-8")
    void whatIsConfirmedIsToBeRegisteredFromItsDayOnAndForgottenThen() {
        Filing later = begun(TODAY.plusDays(3));
        later.confirm(null, Map.of(Part.LIAISON, id("wang")), signature(Actor.SECRETARIAT));
        assertThat(later.toRegister(NOW)).as("it holds from a day to come").isEmpty();
        assertThat(later.toRegister(NOW.plus(Duration.ofDays(3)))).map(change -> change.liaison().personId()).hasValue(id("wang"));
        assertThat(later.cause().people()).contains(id("wang"));
        later.noteRegistered(List.of(new Outcome(Part.LIAISON, Outcome.Kind.REGISTERED)), Set.of("LIAISON/seat/wang"));
        int events = later.raised().size();
        later.noteRegistered(List.of(), Set.of());
        later.noteRecorded("LIAISON/seat/wang");
        assertThat(later.raised()).as("once").hasSize(events);
        assertThat(later.declared()).isEmpty();
        assertThat(later.outcomes()).extracting(Outcome::kind).containsExactly(Outcome.Kind.REGISTERED);
    }

    @Test
    @Tag("TZA-2")
    void aFilingThatTheUnitBeganAwaitsTheChangeThatIsRecordedLater() {
        Filing filing = begun(TODAY);
        assertThat(filing.awaits(Set.of(Part.LIAISON), TODAY.plusDays(1))).isTrue();
        assertThat(filing.awaits(Set.of(Part.HEAD), TODAY)).as("another thing").isFalse();
        filing.noteRecorded("LIAISON/seat/wang");
        assertThat(filing.isOf("LIAISON/seat/wang")).isTrue();
        assertThat(filing.awaits(Set.of(Part.LIAISON), TODAY.plusDays(9))).as("the next change is another").isFalse();
        assertThat(in(Status.DUE).awaits(Set.of(Part.LIAISON), TODAY)).as("it is of its own change").isFalse();
        assertThat(in(Status.WITHDRAWN).awaits(Set.of(Part.LIAISON), TODAY)).isFalse();
    }

    @Test
    @Tag("ANH-8")
    void anOriginalThatWasSeenNeedNotBeAttachedAndTheDayOnWhichThePaperWasBroughtCounts() {
        OnPaper paper = new OnPaper("示例·王", "秘书", TODAY, new OnPaper.OriginalSeen("示例·窗口", TODAY), "clerk", LATE);
        Filing filing = in(Status.DUE);
        filing.submit(HandedIn.of(RULE, null, DECLARED, List.of(), null, paper), Map.of(), new Signature(paper.actedAt(ZONE), "clerk", Actor.UNIT));
        assertThat(filing.submissions().getFirst().onPaper()).isEqualTo(paper);
        assertThat(filing.isLate(LATE)).as("it was brought in time, and entered later").isFalse();
        assertThat(filing.state().toString()).doesNotContain("示例·窗口").doesNotContain("示例·王");
        filing.eraseTexts();
        assertThat(filing.submissions().getFirst().onPaper()).extracting(OnPaper::broughtBy, OnPaper::capacity, erased -> erased.original().by())
                .containsOnly(Erased.TEXT);
        Filing late = in(Status.DUE);
        late.submit(HandedIn.of(RULE, null, DECLARED, PAPERS, null, null), Map.of(), new Signature(LATE, "head", Actor.UNIT));
        assertThat(late.isLate(LATE)).isTrue();
        assertThat(late.isOverdue(LATE)).as("it is not owed any more").isFalse();
    }

    @Test
    @Tag("JCH-13")
    void thePapersOfTheNominationCount() {
        Filing filing = Filing.open(KEY, 1, new FilingRule("liaison-change", Trigger.LIAISON_CHANGED, Term.workingDays(2), List.of("unit-proof", "change-form"),
                List.of(), List.of()), new Cause("LIAISON/seat/li", Set.of(), NOW), Deadline.endOf(TODAY, ZONE), Set.of(Part.LIAISON),
                List.of(Paper.of("unit-proof", "证明.pdf", "0123456789abcdef".repeat(4))));
        filing.submit(HandedIn.of(filing.rule(), null, Map.of(), PAPERS, null, null), Map.of(), signature(Actor.UNIT));
        assertThat(filing.status()).isEqualTo(Status.SUBMITTED);
    }

    static Filing in(Status status) {
        Filing filing = Filing.open(KEY, 1, RULE, new Cause("LIAISON/seat/li", Set.of(), NOW),
                Deadline.endOf(LocalDate.parse("2026-10-08"), ZONE), Set.of(Part.LIAISON), List.of());
        List<String> way = switch (status) {
            case DUE -> List.of();
            case SUBMITTED -> List.of("submit");
            case REFUSED -> List.of("submit", "refuse");
            case CONFIRMED -> List.of("submit", "confirm");
            case WITHDRAWN -> List.of("withdraw");
        };
        Filing tried = status == Status.WITHDRAWN ? begun(TODAY) : filing;
        way.forEach(command -> FilingStatesTest.COMMANDS.get(command).accept(tried));
        return tried;
    }

    /** A filing that the unit began, of another liaison from a day on. */
    private static Filing begun(LocalDate from) {
        HandedIn handedIn = HandedIn.of(RULE, new DeclaredChange(null, null, null, null, null, WANG), Map.of(), PAPERS, null, null);
        return Filing.start(KEY, 1, RULE, new Cause("DECLARED/seat/0", Set.of(), from.atStartOfDay(ZONE).toInstant()), Deadline.endOf(from.plusDays(2), ZONE),
                from, handedIn, Map.of(Field.LIAISON_NAME, "示例·李", Field.LIAISON_MOBILE, "+8613800000301"), signature(Actor.UNIT));
    }

    static void submit(Filing filing, Map<Field, String> declared, List<Paper> papers) {
        filing.submit(HandedIn.of(RULE, null, declared, papers, null, null), Map.of(), signature(Actor.UNIT));
    }

    static Signature signature(Actor as) {
        return new Signature(NOW, "somebody", as);
    }

    private static void refused(ThrowingCallable act, String... faults) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, faulty -> assertThat(faulty.faults())
                .extracting(fault -> fault.part() + ": " + fault.rule()).containsExactly(faults));
    }
}
