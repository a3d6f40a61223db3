package io.lianluo.domain;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A text in the two languages of the platform.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 */
public record LocalizedText(String zh, String en) {

    /** The text in a language; Chinese unless it is English. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }

    /** The text with each language written otherwise. */
    public LocalizedText map(UnaryOperator<String> as) {
        return new LocalizedText(as.apply(zh), as.apply(en));
    }
}
