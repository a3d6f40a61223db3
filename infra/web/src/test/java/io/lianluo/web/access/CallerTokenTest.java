package io.lianluo.web.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CallerTokenTest {

    @Test
    void outsideARequestThereIsNoCaller() {
        assertThatThrownBy(CallerToken::current).isInstanceOf(IllegalStateException.class).hasMessageContaining("no request");
    }
}
