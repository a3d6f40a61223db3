package io.lianluo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final String ATTENDANCE = "called == 0.0 ? 100.0 : 100.0 * attended / called";

    @ParameterizedTest
    @CsvSource({"0, 0, 100", "4, 3, 75", "4, 0, 0", "1, 3, 100"})
    void givesAScoreBetweenZeroAndAHundred(double called, double attended, double score) {
        assertThat(Formula.score(ATTENDANCE).score(Map.of(Measure.CALLED, called, Measure.ATTENDED, attended))).isEqualTo(score);
    }

    @Test
    void cutsOffWhatIsBelowZero() {
        assertThat(Formula.score("50.0 - owed * 10.0").score(Map.of(Measure.OWED, 9.0))).isZero();
    }

    @Test
    void aConditionMayUseTheScore() {
        Formula outstanding = Formula.condition("score >= 85.0 && duesPaid && !sanctioned");
        assertThat(outstanding.holds(Map.of(Measure.SCORE, 85.0, Measure.DUES_PAID, true, Measure.SANCTIONED, false))).isTrue();
        assertThat(outstanding.holds(Map.of(Measure.SCORE, 84.9, Measure.DUES_PAID, true, Measure.SANCTIONED, false))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "100.0 *           | SYNTAX",
        "score             | UNDECLARED_NAME",
        "atended * 2.0     | UNDECLARED_NAME",
        "attended + duesPaid | WRONG_TYPE",
        "duesPaid          | NOT_NUMBER",
        "100               | NOT_NUMBER",
    })
    void refusesWhatIsNoScore(String text, RuleError.Kind kind) {
        assertThat(catchThrowableOfType(RuleException.class, () -> Formula.score(text)).errors().getFirst().kind()).isEqualTo(kind);
    }

    @Test
    void refusesAConditionThatIsANumber() {
        assertThat(catchThrowableOfType(RuleException.class, () -> Formula.condition("score")).errors().getFirst().kind())
                .isEqualTo(RuleError.Kind.NOT_BOOLEAN);
    }

    @Test
    void saysThatItCannotBeAskedRatherThanInventAScore() {
        assertThatThrownBy(() -> Formula.score(ATTENDANCE).score(Map.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Formula.score("attended / called").score(Map.of(Measure.CALLED, 0.0, Measure.ATTENDED, 0.0)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("no number");
    }
}
