package io.lianluo.notification.replica.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Programme;
import io.lianluo.notification.replica.Programmes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Versions of programmes as a replica. */
@Component
class ProgrammeReplica implements Programmes {

    /** All versions of all programmes. */
    private static final int MANY = 10_000;

    private final Replica<Programme> versions;

    ProgrammeReplica(Replicas replicas) {
        versions = replicas.of("programmes", Programme.class,
                new Index("view.code", Direction.ASC).on("view.version", Direction.DESC));
    }

    @Override
    public void keep(EventMeta cause, Programme version) {
        versions.put(cause, id(version.code(), version.version()), version);
    }

    private static String id(String code, int version) {
        return code + "/" + version;
    }

    @Override
    public Optional<Programme> find(String code, @Nullable Integer version) {
        return Optional.ofNullable(version).flatMap(named -> versions.find(id(code, named)))
                .or(() -> versions.find(where("view.code").is(code), Sort.by(Direction.DESC, "view.version"), 1).stream().findFirst());
    }

    @Override
    public List<String> codes() {
        return versions.find(new Criteria(), Sort.by("view.code"), MANY).stream().map(Programme::code).distinct().toList();
    }
}
