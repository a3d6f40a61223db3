package io.lianluo.domain;

import java.util.Locale;

/**
 * A word that a sentence mentions and that its reader sees in their own language: {@code word.<key>} in the message bundles.
 *
 * @param key the word's name, in kebab case
 */
public record Word(String key) {

    /** The word for a constant, such as {@code public-notice} for {@code PUBLIC_NOTICE}. */
    public static Word of(Enum<?> constant) {
        return new Word(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The word for a constant of a kind, such as {@code obligation-handed-in}: one name means another thing of another kind. */
    public static Word of(String kind, Enum<?> constant) {
        return new Word(kind + "-" + of(constant).key());
    }
}
