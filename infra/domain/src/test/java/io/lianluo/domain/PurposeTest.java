package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurposeTest {

    @Test
    void isKeptAsItIsSaid() {
        assertThat(Purpose.said("why", " 核对备案 ")).isEqualTo("核对备案");
        assertThat(Purpose.said("why", "核".repeat(200))).hasSize(200);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void isSomething(String nothing) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Purpose.said("why", nothing))
                .satisfies(refused -> assertThat(refused.faults()).containsExactly(new Fault("why", "purpose", List.of(200))));
    }

    @Test
    void isShort() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Purpose.said("why", "核".repeat(201)));
    }
}
