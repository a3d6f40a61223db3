package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ANH-8")
class OnPaperTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");

    @Test
    void theActIsOfTheDayOnWhichThePaperWasBroughtHoweverLateItIsEntered() {
        assertThat(entered("示例·王", "办公室文员", TODAY.minusDays(3), "示例·窗口", TODAY, false).actedAt(ZONE)).isEqualTo("2026-09-06T16:00:00Z");
        assertThat(entered("示例·王", "办公室文员", TODAY, null, null, true).actedAt(ZONE)).isEqualTo(NOW);
    }

    @Test
    void everythingThatIsMissingOrWrongIsSaidAtOnce() {
        refused(null, " ", null, null, null, true, "broughtBy: required", "capacity: required", "broughtOn: required");
        refused("王", "文员", TODAY.plusDays(1), null, null, false, "broughtOn: in-the-future", "seenBy: paper-or-original");
        refused("王".repeat(61), "文员", TODAY, null, TODAY.plusDays(1), true, "broughtBy: too-long", "seenBy: required", "seenOn: in-the-future");
    }

    @Test
    void itNamesNobodyInALog() {
        OnPaper paper = entered("示例·王", "办公室文员", TODAY, "示例·窗口", TODAY, false);
        assertThat(paper.toString()).doesNotContain("示例");
        assertThat(paper.withTexts((field, text) -> field)).extracting(OnPaper::broughtBy, OnPaper::capacity, mapped -> mapped.original().by())
                .containsExactly("broughtBy", "capacity", "seenBy");
    }

    private static void refused(String broughtBy, String capacity, LocalDate broughtOn, String seenBy, LocalDate seenOn, boolean attached, String... faults) {
        assertThatThrownBy(() -> entered(broughtBy, capacity, broughtOn, seenBy, seenOn, attached)).isInstanceOfSatisfying(InvalidInput.class, invalid ->
                assertThat(invalid.faults()).extracting(fault -> fault.part() + ": " + fault.rule()).containsExactly(faults));
    }

    private static OnPaper entered(String broughtBy, String capacity, LocalDate broughtOn, String seenBy, LocalDate seenOn, boolean attached) {
        return OnPaper.entered(new OnPaper.Described(broughtBy, capacity, broughtOn, seenBy, seenOn), attached, "clerk", NOW, ZONE);
    }
}
