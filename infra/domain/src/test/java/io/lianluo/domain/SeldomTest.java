package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeldomTest {

    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final Seldom seldom = new Seldom(Duration.ofMinutes(1), () -> now);

    @Test
    void aTroubleThatLastsIsToldOnceInAWhile() {
        assertThat(seldom.isDue("store")).isTrue();
        now = now.plusSeconds(59);
        assertThat(seldom.isDue("store")).isFalse();
        now = now.plusSeconds(1);
        assertThat(seldom.isDue("store")).isTrue();
        now = now.plusSeconds(1);
        assertThat(seldom.isDue("store")).isFalse();
    }

    @Test
    void eachTroubleIsToldByItself() {
        assertThat(seldom.isDue("store")).isTrue();
        assertThat(seldom.isDue("broker")).isTrue();
    }
}
