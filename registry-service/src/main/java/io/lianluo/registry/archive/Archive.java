package io.lianluo.registry.archive;

import io.lianluo.registry.archive.Entry.Kind;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The liaisons' archives, each read from all its sources. */
public class Archive {

    private static final int BATCH = 1_000;

    private final List<Source> sources;

    /** Archives of what these sources know. */
    public Archive(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The entries about a liaison in a window, the newest first; at most so many. */
    public List<Entry> read(ArchivedLiaison archived, Window window, int limit) {
        return window.newest(sources.stream().flatMap(source -> source.entries(archived, window, limit).stream()), limit);
    }

    /** Counts the entries of each kind about a liaison, by year in the programme's zone; a daily report makes some 250 a year. */
    public SortedMap<Integer, Map<Kind, Integer>> countByYear(ArchivedLiaison archived) {
        SortedMap<Integer, Map<Kind, Integer>> years = new TreeMap<>();
        List<Entry> batch = read(archived, Window.ALL, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(entry -> years.computeIfAbsent(entry.at().atZone(archived.zone()).getYear(), year -> new TreeMap<>())
                    .merge(entry.kind(), 1, Integer::sum));
            batch = read(archived, Window.ALL.after(batch.getLast()), BATCH);
        }
        return years;
    }
}
