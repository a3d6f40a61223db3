package io.lianluo.domain;

/** A text holds a character that is none, so that nobody knows any more what was written: it is refused, and not repaired by a guess. */
public final class MalformedTextException extends IllegalArgumentException {

    /** The rule that such a text breaks, in kebab case, with {@link #character()} and {@link #place()} as what its sentence mentions. */
    public static final String RULE = "text-character";

    private final String character;
    private final int place;

    MalformedTextException(int codePoint, int place) {
        super("character %d is U+%04X, which is none that a text may hold".formatted(place, codePoint));
        this.character = "U+%04X".formatted(codePoint);
        this.place = place;
    }

    /** The character's code, such as {@code U+D842}. */
    public String character() {
        return character;
    }

    /** The character's place in the text, in characters, from 1. */
    public int place() {
        return place;
    }
}
