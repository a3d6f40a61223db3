package io.lianluo.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Marks where a page ended, as text that callers hand back and do not read. */
public final class Cursor {

    /** A control character that no sort key contains. */
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** The cursor of an item with those sort keys. */
    public static String encode(Object... keys) {
        String joined = Arrays.stream(keys).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort keys that a cursor was made of; none for no cursor.
     *
     * @throws ProblemException 400 if it is no cursor
     */
    public static List<String> decode(@Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        try {
            return List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw Problems.invalid(new FieldError("cursor", "cursor"));
        }
    }
}
