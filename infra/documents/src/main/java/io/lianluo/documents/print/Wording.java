package io.lianluo.documents.print;

import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The texts of a printed document in its reader's language.
 *
 * @param messages all texts
 * @param language the language
 */
public record Wording(Messages messages, Locale language) {

    /** A language that the platform speaks. */
    public Wording {
        language = Messages.languageOf(language);
    }

    /** The text of a key, with its placeholders filled. */
    public String get(String key, Object... args) {
        return messages.get(language, key, args);
    }

    /** A text of which there are both. */
    public String get(LocalizedText text) {
        return text.in(language);
    }

    /** A constant in words. */
    public String word(Enum<?> constant) {
        return word(key(constant));
    }

    /** The words for an id, or the id itself where there are none. */
    public String word(String id) {
        return messages.has("word." + id) ? get("word." + id) : id;
    }

    /** The key under which a constant has its words. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A day, as documents write it. */
    public String day(LocalDate day) {
        return english() ? day.toString() : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private boolean english() {
        return language.equals(Locale.ENGLISH);
    }
}
