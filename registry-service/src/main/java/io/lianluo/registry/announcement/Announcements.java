package io.lianluo.registry.announcement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** All announcements. */
public interface Announcements {

    /** The announcement of that id. */
    Optional<Announcement> find(UUID id);

    /** Those of these ids that there are, in any order. */
    List<Announcement> findAll(Collection<UUID> ids);

    /** Saves a new announcement unless there is one of its id, and says whether it did. */
    boolean saveIfAbsent(Announcement announcement);

    /** Loads an announcement, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Announcement> change(UUID id, Consumer<Announcement> change);
}
