package io.lianluo.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what the part holds, in the list's order
 * @param next  cursor of the part that follows; null if this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was found when one more than {@link Paging#limit} was looked for.
     *
     * @param found  at most {@code limit + 1}
     * @param cursor the cursor that continues after an item; see {@link Cursor#encode}
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> cursor) {
        return found.size() <= limit ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }

    /** The same page with each item seen differently. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
