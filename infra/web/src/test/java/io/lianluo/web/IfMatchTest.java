package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\""})
    void acceptsThePresentVersion(String header) {
        assertThatCode(() -> IfMatch.parse(header, false).check(7)).doesNotThrowAnyException();
    }

    /** A weak tag never matches: a change needs the very version. */
    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "", "\"6\", \"8\""})
    void refusesAnyOtherAndTellsThePresentOne(String header) {
        assertThatThrownBy(() -> IfMatch.parse(header, false).check(7)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status().value()).isEqualTo(412);
            assertThat(problem.headers().getETag()).isEqualTo("\"7\"");
        });
    }

    @Test
    void mayBeMissingUnlessRequired() {
        assertThatCode(() -> IfMatch.parse(null, false).check(7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> IfMatch.parse(null, true).check(7)).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.status().value()).isEqualTo(428));
    }
}
