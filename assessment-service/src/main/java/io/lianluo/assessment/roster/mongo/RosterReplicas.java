package io.lianluo.assessment.roster.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import io.lianluo.assessment.roster.Unit;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Seats and units as replicas. */
@Component
class RosterReplicas implements Roster {

    /** Bounds what one question reads: units of one level of a tree. */
    private static final int MANY = 10_000;

    private final Replica<Seat> seats;
    private final Replica<Unit> units;

    RosterReplicas(Replicas replicas) {
        seats = replicas.of("seats", Seat.class);
        units = replicas.of("units", Unit.class, new Index("view.headId", Direction.ASC), new Index("view.parentId", Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Seat seat) {
        seats.put(cause, seat.id(), seat);
    }

    @Override
    public void keep(EventMeta cause, Unit unit) {
        units.put(cause, unit.id(), unit);
    }

    @Override
    public Optional<Seat> seat(String id) {
        return seats.find(id);
    }

    @Override
    public Map<String, String> unitNames(Collection<String> unitIds) {
        return units.find(where("_id").in(unitIds), Sort.by("_id"), Math.max(1, unitIds.size())).stream().collect(toMap(Unit::id, Unit::name));
    }

    @Override
    public Set<String> unitsUnder(String headId) {
        Set<String> found = new LinkedHashSet<>();
        Collection<String> level = ids(where("view.headId").is(headId));
        while (!level.isEmpty() && found.addAll(level)) {
            level = ids(where("view.parentId").in(level));
        }
        return found;
    }

    private List<String> ids(Criteria criteria) {
        return units.find(criteria, Sort.by("_id"), MANY).stream().map(Unit::id).toList();
    }
}
