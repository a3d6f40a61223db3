package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0, true", "9007199254740991, true", "-9007199254740991, true", "9007199254740992, false", "-9007199254740992, false",
        "9223372036854775807, false", "-9223372036854775808, false"})
    void areExactInEveryClient(long number, boolean exact) {
        assertThat(Numbers.isExact(number)).isEqualTo(exact);
    }
}
