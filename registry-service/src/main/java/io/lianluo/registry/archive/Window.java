package io.lianluo.registry.archive;

import io.lianluo.registry.archive.Entry.Position;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an archive to read.
 *
 * @param from  first moment; null for the beginning
 * @param until first moment that is too late; null for the end
 * @param after the place where the last part of the archive ended; null to begin with the newest entry
 */
public record Window(@Nullable Instant from, @Nullable Instant until, @Nullable Position after) {

    /** All of an archive. */
    static final Window ALL = new Window(null, null, null);

    /** Returns the part of the window that is left after an entry. */
    Window after(Entry last) {
        return new Window(from, until, last.position());
    }

    /** The newest of some entries that lie in it; at most so many. */
    public List<Entry> newest(Stream<Entry> entries, int limit) {
        return entries.filter(this::admits).sorted(Entry.NEWEST_FIRST).limit(limit).toList();
    }

    private boolean admits(Entry entry) {
        return (from == null || !entry.at().isBefore(from)) && (until == null || entry.at().isBefore(until))
                && (after == null || entry.position().compareTo(after) < 0);
    }
}
