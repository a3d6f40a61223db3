package io.lianluo.registry.filing;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.filing.Filing.Status;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.text.Erased;
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
        filing.submit(Declaration.of(RULE.compares(), DECLARED), Map.of(Field.LIAISON_MOBILE, "+8613800000301"), PAPERS, null, signature(Actor.UNIT));
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
        filing.confirm("已核实", signature(Actor.SECRETARIAT));
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

    static Filing in(Status status) {
        Filing filing = Filing.open(new SeatKey("information-security", "security", id("unit"), 1), 1, RULE, new Cause("LIAISON/seat/li", Set.of(), NOW),
                Deadline.endOf(LocalDate.parse("2026-10-08"), ZoneId.of("Asia/Shanghai")));
        List<String> way = switch (status) {
            case DUE -> List.of();
            case SUBMITTED -> List.of("submit");
            case REFUSED -> List.of("submit", "refuse");
            case CONFIRMED -> List.of("submit", "confirm");
        };
        way.forEach(command -> FilingStatesTest.COMMANDS.get(command).accept(filing));
        return filing;
    }

    static void submit(Filing filing, Map<Field, String> declared, List<Paper> papers) {
        filing.submit(Declaration.of(RULE.compares(), declared), Map.of(), papers,
                null, signature(Actor.UNIT));
    }

    static Signature signature(Actor as) {
        return new Signature(NOW, "somebody", as);
    }

    private static void refused(ThrowingCallable act, String... faults) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, faulty -> assertThat(faulty.faults())
                .extracting(fault -> fault.part() + ": " + fault.rule()).containsExactly(faults));
    }
}
