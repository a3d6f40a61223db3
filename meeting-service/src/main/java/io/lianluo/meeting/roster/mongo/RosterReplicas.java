package io.lianluo.meeting.roster.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.UnitReplica;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.RosterName;
import io.lianluo.meeting.roster.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Seats, liaisons and units as replicas. */
@Component
class RosterReplicas extends UnitReplica implements Roster {

    private static final int BATCH = 1_000;
    private static final String ID = "_id";
    private static final String PROGRAMME = "view.programme";
    private static final String RULE = "view.rule";
    private static final String HOLDER = "view.holder.personId";

    private final Replica<Seat> seats;
    private final Replica<RosterName> liaisons;

    RosterReplicas(Replicas replicas) {
        super(replicas);
        seats = replicas.of("seats", Seat.class, new Index(PROGRAMME, Direction.ASC).on(RULE, Direction.ASC).on(ID, Direction.ASC),
                new Index(HOLDER, Direction.ASC));
        liaisons = replicas.of("rosterNames", RosterName.class);
    }

    @Override
    public void keep(EventMeta cause, Seat seat) {
        seats.put(cause, seat.id().toString(), seat);
    }

    @Override
    public void keep(EventMeta cause, RosterName liaison) {
        liaisons.put(cause, liaison.id().toString(), liaison);
    }

    @Override
    public Optional<Seat> seat(UUID id) {
        return seats.find(id.toString());
    }

    @Override
    public List<Seat> heldBy(UUID personId) {
        return seats.find(where(HOLDER).is(personId.toString()), Sort.by(ID), BATCH);
    }

    @Override
    public List<Seat> seats(String programme, String rule) {
        List<Seat> all = new ArrayList<>();
        List<Seat> batch = seats.find(of(programme, rule), Sort.by(ID), BATCH);
        while (all.addAll(batch) && batch.size() == BATCH) {
            batch = seats.find(of(programme, rule).and(ID).gt(all.getLast().id().toString()), Sort.by(ID), BATCH);
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
    public Map<UUID, String> names(Collection<UUID> liaisonIds) {
        return liaisons.find(where(ID).in(texts(liaisonIds)), Sort.by(ID), Math.max(1, liaisonIds.size())).stream()
                .filter(liaison -> liaison.rosterName() != null)
                .collect(toMap(RosterName::id, liaison -> Objects.requireNonNull(liaison.rosterName())));
    }

    private static Criteria of(String programme, String rule) {
        return where(PROGRAMME).is(programme).and(RULE).is(rule);
    }
}
