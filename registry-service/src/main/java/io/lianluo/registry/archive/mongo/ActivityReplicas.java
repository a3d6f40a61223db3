package io.lianluo.registry.archive.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.registry.archive.Activities;
import io.lianluo.registry.archive.ArchivedLiaison;
import io.lianluo.registry.archive.Entry;
import io.lianluo.registry.archive.Notice;
import io.lianluo.registry.archive.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class ActivityReplicas implements Activities {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "view.at", "view._id");
    /** The things on a page have fewer notices. */
    private static final int MANY = 10_000;

    private final Replica<Entry> reports;
    private final Replica<Entry> attendances;
    private final Replica<Notice> notices;

    ActivityReplicas(Replicas replicas) {
        reports = replicas.of("archived-reports", Entry.class, newestOfLiaison());
        attendances = replicas.of("archived-attendances", Entry.class, newestOfLiaison());
        notices = replicas.of("archived-notices", Notice.class,
                new Index("view.about", Sort.Direction.ASC).on("view.personId", Sort.Direction.ASC));
    }

    private static Index newestOfLiaison() {
        return new Index("view.liaisonId", Sort.Direction.ASC).on("view.at", Sort.Direction.DESC).on("view._id", Sort.Direction.DESC);
    }

    @Override
    public void report(EventMeta cause, Optional<Entry> entry) {
        keep(reports, cause, cause.subject(), entry);
    }

    @Override
    public void attendance(EventMeta cause, UUID liaisonId, Optional<Entry> entry) {
        keep(attendances, cause, cause.subject() + "/" + liaisonId, entry);
    }

    private static void keep(Replica<Entry> replica, EventMeta cause, String key, Optional<Entry> entry) {
        if (entry.isPresent()) {
            replica.put(cause, key, entry.get());
        } else {
            replica.remove(cause, key);
        }
    }

    @Override
    public void notice(EventMeta cause, Notice notice) {
        notices.put(cause, cause.subject(), notice);
    }

    @Override
    public List<Entry> entries(ArchivedLiaison archived, Window window, int limit) {
        Criteria wanted = wanted(archived, window);
        return window.newest(Stream.of(reports, attendances).flatMap(replica -> replica.find(wanted, NEWEST_FIRST, limit).stream()), limit);
    }

    private static Criteria wanted(ArchivedLiaison archived, Window window) {
        List<Criteria> all = new ArrayList<>(List.of(where("view.liaisonId").is(archived.id().toString())));
        if (window.from() != null) {
            all.add(where("view.at").gte(window.from()));
        }
        if (window.until() != null) {
            all.add(where("view.at").lt(window.until()));
        }
        if (window.after() != null) {
            all.add(where("view.at").lte(window.after().at()));
            all.add(new Criteria().orOperator(where("view.at").lt(window.after().at()), where("view._id").lt(window.after().id())));
        }
        return new Criteria().andOperator(all);
    }

    @Override
    public List<Notice> notices(UUID personId, Collection<UUID> about) {
        return notices.find(where("view.about").in(about.stream().map(UUID::toString).toList()).and("view.personId").is(personId.toString()), Sort.by("view.servedAt"), MANY);
    }
}
