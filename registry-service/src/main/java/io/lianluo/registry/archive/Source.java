package io.lianluo.registry.archive;

import java.util.List;

/** A part of what is known about liaisons. */
@FunctionalInterface
public interface Source {

    /** The entries about a liaison in a window, the newest first; at most so many. */
    List<Entry> entries(ArchivedLiaison archived, Window window, int limit);
}
