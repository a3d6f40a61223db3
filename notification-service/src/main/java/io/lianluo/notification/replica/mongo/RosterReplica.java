package io.lianluo.notification.replica.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.UnitReplica;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Liaison;
import io.lianluo.notification.replica.Roster;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Units, offices and appointments as replicas. */
@Component
class RosterReplica extends UnitReplica implements Roster {

    /** Appointments of one person. */
    private static final int MANY = 100;

    private final Replica<Liaison> liaisons;

    RosterReplica(Replicas replicas) {
        super(replicas);
        liaisons = replicas.of("liaisons", Liaison.class, new Index("view.personId", Sort.Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Liaison liaison) {
        liaisons.put(cause, liaison.liaisonId().toString(), liaison);
    }

    @Override
    public Optional<Liaison> liaison(UUID liaisonId) {
        return liaisons.find(liaisonId.toString());
    }

    @Override
    public List<Liaison> liaisonsOf(UUID personId) {
        return liaisons.find(where("view.personId").is(personId.toString()), Sort.by("_id"), MANY);
    }

    @Override
    public Optional<String> rosterName(UUID personId) {
        return liaisonsOf(personId).stream().map(Liaison::rosterName).filter(Objects::nonNull).findFirst();
    }
}
