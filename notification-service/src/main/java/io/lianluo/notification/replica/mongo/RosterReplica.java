package io.lianluo.notification.replica.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Liaison;
import io.lianluo.notification.replica.Roster;
import io.lianluo.notification.replica.Unit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Units and appointments as replicas. */
@Component
class RosterReplica implements Roster {

    /** Appointments of one person. */
    private static final int MANY = 100;

    private final Replica<Unit> units;
    private final Replica<Liaison> liaisons;

    RosterReplica(Replicas replicas) {
        units = replicas.of("units", Unit.class);
        liaisons = replicas.of("liaisons", Liaison.class, new Index("view.personId", Sort.Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Unit unit) {
        units.put(cause, unit.id().toString(), unit);
    }

    @Override
    public void keep(EventMeta cause, Liaison liaison) {
        liaisons.put(cause, liaison.liaisonId().toString(), liaison);
    }

    @Override
    public Optional<Unit> unit(UUID unitId) {
        return units.find(unitId.toString());
    }

    @Override
    public Optional<Liaison> liaison(UUID liaisonId) {
        return liaisons.find(liaisonId.toString());
    }

    @Override
    public Optional<String> rosterName(UUID personId) {
        return liaisons.find(where("view.personId").is(personId.toString()), Sort.by("_id"), MANY).stream()
                .map(Liaison::rosterName).filter(Objects::nonNull).findFirst();
    }
}
