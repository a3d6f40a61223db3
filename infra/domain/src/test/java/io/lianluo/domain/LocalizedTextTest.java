package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private final LocalizedText text = new LocalizedText("联络员", "liaison");

    @Test
    void isReadInEnglishWhereAskedForAndElseInChinese() {
        assertThat(text.in(Locale.UK)).isEqualTo("liaison");
        assertThat(text.in(Locale.CHINA)).isEqualTo("联络员");
        assertThat(text.in(Locale.FRENCH)).isEqualTo("联络员");
    }
}
