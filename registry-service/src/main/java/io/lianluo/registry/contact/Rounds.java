package io.lianluo.registry.contact;

import java.util.Optional;
import java.util.function.Consumer;

/** All rounds. */
public interface Rounds {

    /** The round of that id. */
    Optional<Round> find(String id);

    /** Saves a new round unless there is one of its id, and says whether it did. */
    boolean saveIfAbsent(Round round);

    /** Loads a round, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Round> change(String id, Consumer<Round> change);
}
