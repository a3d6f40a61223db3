package io.lianluo.eventing;

import io.lianluo.domain.Aggregate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The data that the store keeps of an aggregate besides its state, as of when it was loaded or saved.
 *
 * @param version how many changes it has had
 * @param form    the form in which its document was stored; 0 for none
 * @param pending how many of its events waited for the broker then, or more
 * @param told    the keys of state topics that others know it by
 * @param seen    the events it took into account, by subject, the one heard of last at the end
 * @param deleted whether it is gone
 */
record StoredMeta(long version, int form, int pending, Set<StateKey> told, List<Seen> seen, boolean deleted) implements Aggregate.Stored {

    static final StoredMeta NEVER = new StoredMeta(0, 0, 0, Set.of(), List.of(), false);

    /** A key of a state topic. */
    record StateKey(String topic, String key) { }

    /** Marks how far the events of one subject on one topic are taken into account. */
    record Seen(String topic, String subject, long sequence) { }

    StoredMeta {
        told = Set.copyOf(told);
        seen = List.copyOf(seen);
    }

    /** After a save that told others by those entries. */
    StoredMeta saved(long newVersion, int newForm, List<Entry> entries, Set<StateKey> newlyTold, List<Seen> nowSeen) {
        Set<StateKey> all = new LinkedHashSet<>(told);
        all.addAll(newlyTold);
        return new StoredMeta(newVersion, newForm, pending + entries.size(), all, nowSeen, false);
    }

    boolean hasSeen(EventMeta cause) {
        return seen.stream().anyMatch(s -> s.topic().equals(cause.topic()) && s.subject().equals(cause.subject())
                && s.sequence() >= cause.sequence());
    }

    /** Returns what was seen, with that event at the end; the subjects heard of longest ago fall out beyond the limit. */
    List<Seen> seenWith(EventMeta cause, int limit) {
        List<Seen> now = new ArrayList<>(seen);
        now.removeIf(s -> s.topic().equals(cause.topic()) && s.subject().equals(cause.subject()));
        now.add(new Seen(cause.topic(), cause.subject(), cause.sequence()));
        return now.subList(Math.max(0, now.size() - limit), now.size());
    }
}
