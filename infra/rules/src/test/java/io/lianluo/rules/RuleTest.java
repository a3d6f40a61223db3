package io.lianluo.rules;

import static io.lianluo.rules.Outcome.MISSING;
import static io.lianluo.rules.Outcome.UNEXCUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    /** Facts as a test states them; what it does not state is zero. */
    private static class Known implements Facts {
        private final Map<List<Object>, Integer> numbers = new HashMap<>();

        Known streak(String duty, Outcome outcome, int times) {
            numbers.put(List.of(duty, outcome), times);
            return this;
        }

        Known inYear(String duty, Outcome outcome, int times) {
            numbers.put(List.of(duty, outcome, Span.YEAR), times);
            return this;
        }

        Known amongLatest(String duty, Outcome outcome, int latest, int times) {
            numbers.put(List.of(duty, outcome, new Window.Latest(latest)), times);
            return this;
        }

        @Override
        public int streak(String duty, Outcome outcome) {
            return numbers.getOrDefault(List.of(duty, outcome), 0);
        }

        @Override
        public int count(String duty, Outcome outcome, Window window) {
            return numbers.getOrDefault(List.of(duty, outcome, window), 0);
        }
    }

    @Test
    @Tag("TZA-3")
    void twoInARowIsReachedByReportsOrByAbsences() {
        Rule rule = Rule.compile("streak(\"commissioned-item\", MISSING) >= 2 || count(\"regular-meeting\", UNEXCUSED, YEAR) >= 2");
        assertThat(rule.holds(new Known().streak("commissioned-item", MISSING, 1).inYear("regular-meeting", UNEXCUSED, 1))).isFalse();
        assertThat(rule.holds(new Known().streak("commissioned-item", MISSING, 2))).isTrue();
        assertThat(rule.holds(new Known().inYear("regular-meeting", UNEXCUSED, 2))).isTrue();
        assertThat(rule.holds(new Known().streak("regular-meeting", UNEXCUSED, 5))).isFalse();
    }

    @Test
    void threeOfTheLatestSixIsAWindowOfItsOwn() {
        Rule rule = Rule.compile("count(\"monthly-report\", MISSING, 6) >= 3");
        assertThat(rule.dutyUses()).containsExactly(new DutyUse("monthly-report", MISSING, new Window.Latest(6), 1, 7));
        assertThat(rule.holds(new Known().amongLatest("monthly-report", MISSING, 6, 3))).isTrue();
        assertThat(rule.holds(new Known().amongLatest("monthly-report", MISSING, 6, 2).amongLatest("monthly-report", MISSING, 12, 3))).isFalse();
        assertThat(rule.holds(new Known().inYear("monthly-report", MISSING, 3).streak("monthly-report", MISSING, 3))).isFalse();
    }

    @Test
    void namesTheDutiesItAsksAboutAndWhere() {
        Rule rule = Rule.compile("streak(\"a\", MISSING) >= 2 ||\n  count(\"b\", UNEXCUSED, YEAR) > streak(\"a\", MISSING)");
        assertThat(rule.dutyUses()).containsExactly(
                new DutyUse("a", MISSING, null, 1, 8), new DutyUse("b", UNEXCUSED, Span.YEAR, 2, 9), new DutyUse("a", MISSING, null, 2, 40));
        assertThat(rule.duties()).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "streak(\"a\", LATE) >= 2            | UNDECLARED_NAME | 1 | 13 | LATE",
        "streaks(\"a\", MISSING) >= 2        | UNDECLARED_NAME | 1 | 8  | streaks",
        "score > 3                           | UNDECLARED_NAME | 1 | 1  | score",
        "streak(\"a\", MISSING) >= \"two\"   | WRONG_TYPE      | 1 | 22 | _>=_",
        "streak(\"a\", \"MISSING\") >= 2     | WRONG_TYPE      | 1 | 7  | streak",
        "streak(\"a\", YEAR) >= 2            | WRONG_TYPE      | 1 | 7  | streak",
        "count(\"a\", MISSING) >= 2          | WRONG_TYPE      | 1 | 6  | count",
        "count(\"a\", MISSING, 0) >= 2       | WINDOW_NOT_NAMED | 1 | 21 | 120",
        "count(\"a\", MISSING, 121) >= 2     | WINDOW_NOT_NAMED | 1 | 21 | 120",
        "count(\"a\", MISSING, -1) >= 2      | WINDOW_NOT_NAMED | 1 | 22 | 120",
        "count(\"a\", MISSING, 3 + 3) >= 2   | WINDOW_NOT_NAMED | 1 | 23 | 120",
        "count(\"a\", MISSING, 6.0) >= 2     | WRONG_TYPE      | 1 | 6  | count",
        "count(\"a\", MISSING, \"YEAR\") >= 2 | WRONG_TYPE      | 1 | 6  | count",
        "streak(\"a\", MISSING)              | NOT_BOOLEAN     | 1 | 1  | int",
        "\"yes\"                             | NOT_BOOLEAN     | 1 | 1  | string",
        "streak(\"a\" + \"b\", MISSING) >= 2 | DUTY_NOT_NAMED  | 1 | 12 | streak",
        "streak(\"a\", MISSING) >=           | SYNTAX          | 1 | 24 | EOF",
    })
    void refusesWithPositionAndSentence(String text, RuleError.Kind kind, int line, int column, String about) {
        RuleException refused = catchThrowableOfType(RuleException.class, () -> Rule.compile(text));
        RuleError error = refused.errors().getFirst();
        assertThat(error).extracting(RuleError::kind, RuleError::line, RuleError::column).containsExactly(kind, line, column);
        assertThat(error.detail()).contains(about);
        assertThat(refused).hasMessageStartingWith("line %d, column %d: ".formatted(line, column));
    }

    @Test
    void reportsEveryErrorOfARule() {
        RuleException refused = catchThrowableOfType(RuleException.class, () -> Rule.compile("score > 3 ||\n  rank < 2"));
        assertThat(refused.errors()).extracting(RuleError::detail).containsExactly("score", "rank");
        assertThat(refused.errors()).extracting(RuleError::line).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyTextIsNoRule(String text) {
        assertThatThrownBy(() -> Rule.compile(text)).isInstanceOf(RuleException.class);
    }

    @Test
    void aTextWithoutEndIsRefused() {
        assertThatThrownBy(() -> Rule.compile("true || ".repeat(500) + "true")).isInstanceOf(RuleException.class);
    }

    @Test
    void saysWhichRuleFailedWhenTheFactsThrow() {
        Facts broken = new Known() {
            @Override
            public int streak(String duty, Outcome outcome) {
                throw new IllegalStateException("no ledger");
            }
        };
        assertThatThrownBy(() -> Rule.compile("streak(\"a\", MISSING) > 1").holds(broken))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("streak(\"a\", MISSING) > 1").rootCause().hasMessage("no ledger");
    }

    /** Each once overflowed the stack, ran for ever, or could have. */
    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("'aaa'.matches('((a{0,100}){0,100}){0,100}') || streak(\"a\", MISSING) >= 1", RuleError.Kind.UNDECLARED_NAME),
                Arguments.of("matches('aaa', '(a*)*b')", RuleError.Kind.UNDECLARED_NAME),
                Arguments.of("[1, 2].all(a, [1, 2].all(b, [1, 2].all(c, a + b + c > 0)))", RuleError.Kind.UNDECLARED_NAME),
                Arguments.of("[1].map(x, x) == [1]", RuleError.Kind.UNDECLARED_NAME),
                Arguments.of("size('a') > 0", RuleError.Kind.UNDECLARED_NAME),
                Arguments.of("timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-01T00:00:00Z')", RuleError.Kind.UNDECLARED_NAME),
                Arguments.of("dyn(1) == 1", RuleError.Kind.UNDECLARED_NAME),
                Arguments.of("true" + " || true".repeat(200), RuleError.Kind.TOO_LARGE),
                Arguments.of("1" + "+1".repeat(900) + " > 2", RuleError.Kind.TOO_LARGE),
                Arguments.of("(".repeat(900) + "true" + ")".repeat(900), RuleError.Kind.TOO_LARGE),
                Arguments.of("[".repeat(900) + "]".repeat(900) + " == []", RuleError.Kind.TOO_LARGE),
                Arguments.of("true ? true : ".repeat(100) + "false", RuleError.Kind.TOO_LARGE),
                Arguments.of("'" + "a".repeat(1_000_000) + "' == ''", RuleError.Kind.TOO_LARGE),
                Arguments.of("streak(\"a\", MISSING) >= 1" + " || streak(\"a\", MISSING) >= 1".repeat(55), RuleError.Kind.TOO_LARGE),
                Arguments.of("1 / 0 == 1", RuleError.Kind.UNANSWERABLE),
                Arguments.of("10 / streak(\"a\", MISSING) < 3", RuleError.Kind.UNANSWERABLE),
                Arguments.of("10 % count(\"a\", MISSING, YEAR) == 0", RuleError.Kind.UNANSWERABLE),
                Arguments.of("9223372036854775807 + streak(\"a\", MISSING) > 0", RuleError.Kind.UNANSWERABLE));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatCouldStopAService(String text, RuleError.Kind kind) {
        RuleException refused = catchThrowableOfType(RuleException.class, () -> Rule.compile(text));
        assertThat(refused.errors().getFirst().kind()).isEqualTo(kind);
        assertThat(refused.errors().getFirst().message().length()).isLessThan(300);
    }

    @Test
    void leavesRulesTheirUsualArithmetic() {
        Rule rule = Rule.compile("(count(\"a\", MISSING, YEAR) + 2 * streak(\"b\", UNEXCUSED)) / 2 >= 3 && !(streak(\"a\", MISSING) % 2 == 1) ? true : -1 > 0");
        assertThat(rule.holds(new Known().inYear("a", MISSING, 2).streak("b", UNEXCUSED, 2))).isTrue();
        assertThat(rule.holds(new Known().inYear("a", MISSING, 2).streak("b", UNEXCUSED, 1))).isFalse();
    }
}
