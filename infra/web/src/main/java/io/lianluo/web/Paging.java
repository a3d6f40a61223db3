package io.lianluo.web;

import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that the request asks for by {@code limit} and {@code cursor}. A controller method takes it as an argument.
 *
 * @param limit how many at most, 1 to {@value #MAX}; {@value #DEFAULT} unless asked for
 * @param after sort keys of the item after which the part begins, as {@link Cursor#encode} was given them; empty at the beginning
 */
public record Paging(int limit, List<String> after) {

    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    public Paging {
        after = List.copyOf(after);
    }

    /**
     * The place after which the part begins; null at the beginning.
     *
     * @param place makes it of the sort keys
     * @throws ProblemException 400 if they are not the keys of such a place: the cursor is of another list
     */
    public <T> @Nullable T after(Function<? super List<String>, T> place) {
        if (after.isEmpty()) {
            return null;
        }
        try {
            return place.apply(after);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException foreign) {
            throw Problems.invalid(new FieldError("cursor", "cursor"));
        }
    }
}
