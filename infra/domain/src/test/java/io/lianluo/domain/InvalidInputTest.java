package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidInputTest {

    @Test
    void callsItsPartsAsTheirAuthorDoes() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> InvalidInput.naming(part -> "head." + part, () -> {
                    throw new InvalidInput("mobile", "too-long", 11);
                }))
                .withMessage("[head.mobile: too-long]")
                .returns(List.of(new Fault("head.mobile", "too-long", List.of(11))), InvalidInput::faults);
        assertThat(InvalidInput.<String>naming(part -> "head." + part, () -> "taken")).isEqualTo("taken");
    }
}
