package io.lianluo.registry.nomination;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Notices in memory, kept as the store keeps them: by their parts. */
final class InMemoryNotices implements Notices {

    private final Map<String, Notice.Parts> byId = new TreeMap<>();

    /** A service over them. */
    NoticeService service() {
        return new NoticeService(this);
    }

    @Override
    public Optional<Notice> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Notice::restore);
    }

    @Override
    public List<Notice> findAll(Collection<String> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public boolean saveIfAbsent(Notice notice) {
        return byId.putIfAbsent(notice.id(), notice.parts()) == null;
    }

    @Override
    public Optional<Notice> change(String id, Consumer<Notice> change) {
        Optional<Notice> notice = find(id);
        notice.ifPresent(change.andThen(changed -> byId.put(id, changed.parts())));
        return notice;
    }

    Stream<Notice.Parts> all() {
        return byId.values().stream();
    }
}
