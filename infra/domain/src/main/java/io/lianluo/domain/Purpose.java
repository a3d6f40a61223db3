package io.lianluo.domain;

import org.jspecify.annotations.Nullable;

/** Reads for what somebody reads or erases personal data, in their words; it is kept. */
public final class Purpose {

    private static final int LONGEST = 200;

    private Purpose() { }

    /** @throws InvalidInput if nothing is said, or too much */
    public static String said(String field, @Nullable String text) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() || Text.length(said) > LONGEST) {
            throw new InvalidInput(field, "purpose", LONGEST);
        }
        return said;
    }
}
