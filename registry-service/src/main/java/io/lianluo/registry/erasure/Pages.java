package io.lianluo.registry.erasure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything in a list that is read page by page. */
final class Pages {

    private Pages() { }

    /** All items, each page read when it is reached. */
    static <T> Stream<T> all(Function<@Nullable String, List<T>> pageAfter, Function<T, ?> id) {
        return Stream.iterate(pageAfter.apply(null), page -> !page.isEmpty(), page -> pageAfter.apply(id.apply(page.getLast()).toString())).flatMap(List::stream);
    }
}
