package io.lianluo.domain;

import java.util.Locale;

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
}
