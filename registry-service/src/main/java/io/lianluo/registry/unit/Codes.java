package io.lianluo.registry.unit;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of codes as somebody tells it: the whole of it, or what is put into it and taken out of it. A code that is not told stays.
 *
 * @param whole   all of them; null when only changes are told
 * @param added   those put in
 * @param removed those taken out
 */
public record Codes(@Nullable SortedSet<String> whole, SortedSet<String> added, SortedSet<String> removed) {

    /** Nothing is told. */
    public static final Codes UNTOLD = changes(List.of(), List.of());

    public Codes {
        whole = whole == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(whole));
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    }

    /** These are all. */
    public static Codes all(Collection<String> codes) {
        return new Codes(new TreeSet<>(codes), new TreeSet<>(), new TreeSet<>());
    }

    /** A field of a request: left out it tells nothing, else all of them. */
    public static Codes field(@Nullable Collection<String> codes) {
        return codes == null ? UNTOLD : all(codes);
    }

    /** Some are put in and some are taken out; the others stay. */
    public static Codes changes(Collection<String> added, Collection<String> removed) {
        return new Codes(null, new TreeSet<>(added), new TreeSet<>(removed));
    }

    /** All codes that are mentioned. */
    public Stream<String> mentioned() {
        return Stream.of(whole == null ? new TreeSet<String>() : whole, added, removed).flatMap(Collection::stream);
    }

    /** The list once this was told. */
    public SortedSet<String> over(Collection<String> known) {
        SortedSet<String> after = new TreeSet<>(whole == null ? known : whole);
        after.addAll(added);
        after.removeAll(removed);
        return after;
    }
}
