package io.lianluo.registry.check;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value as somebody tells it: not at all, that there is none, or which one. A value that is not told stays as it is known.
 *
 * @param isTold whether anything is told of it
 * @param value  the value; null when there is none, or nothing is told
 */
public record Told<T>(boolean isTold, @Nullable T value) {

    private static final Told<?> NOTHING = new Told<>(false, null);
    private static final Told<?> NONE = new Told<>(true, null);

    /** Nothing is told. */
    @SuppressWarnings("unchecked")
    public static <T> Told<T> nothing() {
        return (Told<T>) NOTHING;
    }

    /** There is none: what is known is cleared. */
    @SuppressWarnings("unchecked")
    public static <T> Told<T> none() {
        return (Told<T>) NONE;
    }

    /** It is this. */
    public static <T> Told<T> of(T value) {
        return new Told<>(true, value);
    }

    /** A field of a request: left out it tells nothing, blank it tells that there is none. */
    public static Told<String> field(@Nullable String text) {
        if (text == null) {
            return nothing();
        }
        return text.isBlank() ? none() : of(text.strip());
    }

    /** The value, where one is told. */
    public Optional<T> given() {
        return Optional.ofNullable(value);
    }

    /** Tells whether it is told that there is none. */
    public boolean clears() {
        return isTold && value == null;
    }

    /** Returns this with the value converted to something else. */
    public <R> Told<R> map(Function<T, R> as) {
        return value == null ? new Told<>(isTold, null) : of(as.apply(value));
    }

    /** Returns what is known once this was told. */
    public @Nullable T over(@Nullable T known) {
        return isTold ? value : known;
    }
}
