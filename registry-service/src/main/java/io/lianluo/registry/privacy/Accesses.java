package io.lianluo.registry.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of who saw or erased whose data. What stands in it is never changed and never taken out. */
public interface Accesses {

    /** Adds entries; once it returns, they are kept, and what they tell of may happen. */
    void add(Collection<Access> entries);

    /** Erasures on record since then, the oldest first; at most so many. */
    List<Access> erasures(Instant since, int limit);

    /** Entries about a person, the oldest first, after an entry; at most so many. */
    List<Access> of(UUID personId, @Nullable String afterId, int limit);
}
