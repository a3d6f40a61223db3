package io.lianluo.web;

import java.util.Locale;

/** Texts of the library and of the service, in Chinese and English. */
public interface Messages {

    /** The text of that key in that language, Chinese if the language is neither Chinese nor English. */
    String get(Locale locale, String key, Object... args);

    /** Whether there is a text of that key. */
    boolean has(String key);
}
