package io.lianluo.notification.notice;

import java.util.Locale;

/**
 * A text in both languages.
 *
 * @param zh the text in Chinese
 * @param en the text in English
 */
public record LocalizedText(String zh, String en) {

    /** The text in that language; Chinese unless it is English. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
