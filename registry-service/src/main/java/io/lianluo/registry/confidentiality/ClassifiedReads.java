package io.lianluo.registry.confidentiality;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of who read what is classified. Entries that stand in it are never changed and never taken out. */
public interface ClassifiedReads {

    /** Adds an entry; once it returns, it is kept, and what it tells of may be shown. */
    void add(ClassifiedRead entry);

    /** Entries about that filing, nomination or application, the oldest first, after an entry; at most so many. */
    List<ClassifiedRead> of(UUID about, @Nullable String afterId, int limit);
}
