package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

    private enum Step { PUBLIC_NOTICE }

    @Test
    void ofAConstantHasItsNameInKebabCase() {
        assertThat(Word.of(Step.PUBLIC_NOTICE)).isEqualTo(new Word("public-notice"));
        assertThat(Word.of("step", Step.PUBLIC_NOTICE)).isEqualTo(new Word("step-public-notice"));
    }
}
