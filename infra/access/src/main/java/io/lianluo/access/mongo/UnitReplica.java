package io.lianluo.access.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.Unit;
import io.lianluo.access.Units;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

/** Units as a replica; a service's roster extends it by what else that service keeps. */
public abstract class UnitReplica implements Units {

    /** Bounds what one question reads: units of one level of a tree. */
    private static final int MANY = 10_000;
    private static final String ID = "_id";

    private final Replica<Unit> units;

    protected UnitReplica(Replicas replicas) {
        units = replicas.of("units", Unit.class, new Index("view.headId", Direction.ASC), new Index("view.parentId", Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Unit unit) {
        units.put(cause, unit.id().toString(), unit);
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return units.find(id.toString());
    }

    @Override
    public Map<UUID, String> unitNames(Collection<UUID> unitIds) {
        return units.find(where(ID).in(texts(unitIds)), Sort.by(ID), Math.max(1, unitIds.size())).stream().collect(toMap(Unit::id, Unit::name));
    }

    @Override
    public Collection<UUID> headedBy(UUID personId) {
        return ids(where("view.headId").is(personId.toString()));
    }

    @Override
    public Collection<UUID> below(Collection<UUID> unitIds) {
        return ids(where("view.parentId").in(texts(unitIds)));
    }

    /** Ids as documents have them. */
    protected static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private List<UUID> ids(Criteria criteria) {
        return units.find(criteria, Sort.by(ID), MANY).stream().map(Unit::id).toList();
    }
}
