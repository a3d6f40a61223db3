package io.lianluo.registry.announcement;

import io.lianluo.testing.InMemoryStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Announcements in memory. */
public final class InMemoryAnnouncements extends InMemoryStore<Announcement, AnnouncementEvent, Announcement.State> implements Announcements {

    public InMemoryAnnouncements() {
        super(Announcement::state, Announcement::restore);
    }

    /** A service over them. */
    public AnnouncementService service() {
        return new AnnouncementService(this);
    }

    @Override
    public List<Announcement> findAll(Collection<UUID> ids) {
        return ids.stream().map(id -> find(id)).flatMap(Optional::stream).toList();
    }
}
