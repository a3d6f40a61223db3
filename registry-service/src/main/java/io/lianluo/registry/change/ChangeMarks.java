package io.lianluo.registry.change;

import java.util.List;
import java.util.stream.Stream;

/**
 * The marks of what changed last in something, kept with it in the same write: a noted change whose mark is among them happened. There are
 * so many that none is forgotten before it is followed up.
 *
 * @param latest the marks, the oldest first
 */
public record ChangeMarks(List<String> latest) {

    /** Nothing changed yet. */
    public static final ChangeMarks NONE = new ChangeMarks(List.of());

    private static final int MANY = 32;

    public ChangeMarks {
        latest = List.copyOf(latest);
    }

    /** Returns these marks with the mark of one more change. */
    public ChangeMarks with(String mark) {
        return new ChangeMarks(Stream.concat(latest.stream().skip(Math.max(0, latest.size() + 1 - MANY)), Stream.of(mark)).toList());
    }

    /** Tells whether the change of that mark is among them. */
    public boolean contain(String mark) {
        return latest.contains(mark);
    }
}
