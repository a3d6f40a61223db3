package io.lianluo.registry.announcement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Announcements in memory, kept as the store keeps them: by their parts. */
public final class InMemoryAnnouncements implements Announcements {

    private final Map<String, Announcement.State> byId = new TreeMap<>();

    /** A service over them. */
    public AnnouncementService service() {
        return new AnnouncementService(this);
    }

    @Override
    public Optional<Announcement> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Announcement::restore);
    }

    @Override
    public List<Announcement> findAll(Collection<String> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public boolean saveIfAbsent(Announcement announcement) {
        return byId.putIfAbsent(announcement.id(), announcement.state()) == null;
    }

    @Override
    public Optional<Announcement> change(String id, Consumer<Announcement> change) {
        Optional<Announcement> announcement = find(id);
        announcement.ifPresent(change.andThen(changed -> byId.put(id, changed.state())));
        return announcement;
    }

    Stream<Announcement.State> all() {
        return byId.values().stream();
    }
}
