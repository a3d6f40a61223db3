package io.lianluo.meeting.roster.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.meeting.roster.RosterName;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.meeting.roster.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Seats, liaisons and units as replicas. */
@Component
class RosterReplicas implements Roster {

    private static final int BATCH = 1_000;
    private static final String ID = "_id";
    private static final String PROGRAMME = "view.programme";
    private static final String RULE = "view.rule";

    private final Replica<Seat> seats;
    private final Replica<RosterName> liaisons;
    private final Replica<Unit> units;

    RosterReplicas(Replicas replicas) {
        seats = replicas.of("seats", Seat.class, new Index(PROGRAMME, Direction.ASC).on(RULE, Direction.ASC).on(ID, Direction.ASC));
        liaisons = replicas.of("rosterNames", RosterName.class);
        units = replicas.of("units", Unit.class, new Index("view.headId", Direction.ASC), new Index("view.parentId", Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Seat seat) {
        seats.put(cause, seat.id(), seat);
    }

    @Override
    public void keep(EventMeta cause, RosterName liaison) {
        liaisons.put(cause, liaison.id(), liaison);
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
    public List<Seat> seats(String programme, String rule) {
        List<Seat> all = new ArrayList<>();
        List<Seat> batch = seats.find(of(programme, rule), Sort.by(ID), BATCH);
        while (all.addAll(batch) && batch.size() == BATCH) {
            batch = seats.find(of(programme, rule).and(ID).gt(all.getLast().id()), Sort.by(ID), BATCH);
        }
        return all;
    }

    @Override
    public boolean hasSeat(String programme, String rule, LocalDate from, LocalDate to) {
        // Civil days are kept as ISO text, whose order is that of the days.
        return !seats.find(new Criteria().andOperator(of(programme, rule), where("view.openedOn").lte(to.toString()),
                        new Criteria().orOperator(where("view.owedFrom").is(null), where("view.owedFrom").lte(to.toString())),
                        new Criteria().orOperator(where("view.closedOn").is(null), where("view.closedOn").gte(from.toString()))),
                Sort.unsorted(), 1).isEmpty();
    }

    @Override
    public Map<String, String> names(Collection<String> liaisonIds) {
        return liaisons.find(where(ID).in(liaisonIds), Sort.by(ID), Math.max(1, liaisonIds.size())).stream()
                .filter(liaison -> liaison.rosterName() != null)
                .collect(toMap(RosterName::id, liaison -> Objects.requireNonNull(liaison.rosterName())));
    }

    @Override
    public Map<String, String> unitNames(Collection<String> unitIds) {
        return units.find(where(ID).in(unitIds), Sort.by(ID), Math.max(1, unitIds.size())).stream().collect(toMap(Unit::id, Unit::name));
    }

    @Override
    public Optional<Unit> unit(String id) {
        return units.find(id);
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
        return units.find(criteria, Sort.by(ID), 10 * BATCH).stream().map(Unit::id).toList();
    }

    private static Criteria of(String programme, String rule) {
        return where(PROGRAMME).is(programme).and(RULE).is(rule);
    }
}
