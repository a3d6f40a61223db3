package io.lianluo.documents.encoding;

import java.util.Optional;

/** Characters that nobody typed: they show that a text was damaged on its way, and may not be kept. */
public enum BadCharacter {
    /** U+FFFD, which stands where some program could not read what stood there. */
    REPLACEMENT,
    /** A control character other than tab and line break. */
    CONTROL,
    /** A code that is no character. */
    UNASSIGNED;

    private static final int FIRST_PLANE_OF_RARE_CHARACTERS = 0x20000;
    private static final int BEHIND_RARE_CHARACTERS = 0x40000;
    private static final int PLANE = 0xFFFF;

    /** Tells what is wrong with a code point; empty if it may stand in a text. */
    public static Optional<BadCharacter> of(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint >= ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r' ? Optional.empty() : Optional.of(CONTROL);
        } else if (codePoint == '\uFFFD') {
            return Optional.of(REPLACEMENT);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> Optional.of(CONTROL);
            case Character.SURROGATE -> Optional.of(UNASSIGNED);
            case Character.UNASSIGNED -> isRareCharacterToCome(codePoint) ? Optional.empty() : Optional.of(UNASSIGNED);
            default -> Optional.empty();
        };
    }

    /** Names are written with characters that Unicode takes in year by year; their planes hold nothing else but two codes that never are one. */
    private static boolean isRareCharacterToCome(int codePoint) {
        return codePoint >= FIRST_PLANE_OF_RARE_CHARACTERS && codePoint < BEHIND_RARE_CHARACTERS && (codePoint & PLANE) < PLANE - 1;
    }

    /** The rule that it breaks, in kebab case. */
    public String rule() {
        return switch (this) {
            case REPLACEMENT -> "replacement-character";
            case CONTROL -> "control-character";
            case UNASSIGNED -> "unassigned-character";
        };
    }
}
