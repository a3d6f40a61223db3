package io.lianluo.registry.nomination;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All notices. */
public interface Notices {

    /** The notice of that id. */
    Optional<Notice> find(String id);

    /** Those of these ids that there are, in any order. */
    List<Notice> findAll(Collection<String> ids);

    /** Saves a new notice unless there is one of its id, and says whether it did. */
    boolean saveIfAbsent(Notice notice);

    /** Loads a notice, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Notice> change(String id, Consumer<Notice> change);
}
