package io.lianluo.reporting.roster.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.UnitReplica;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Forms;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.reporting.roster.SeatHistory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Seats, appointments and units as replicas. */
@Component
class RosterReplicas extends UnitReplica implements Roster {

    /** Bounds what one question reads: appointments to a seat or of a person, units of one level of a tree. */
    private static final int MANY = 10_000;

    private final Replica<Seat> seats;
    private final Replica<Liaison> liaisons;

    RosterReplicas(Replicas replicas) {
        super(replicas);
        seats = replicas.of("seats", Seat.class, Forms.FIRST.then(RosterReplicas::holderWithSuspensions), new Index("view.programme", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("view.reportsTo", Sort.Direction.ASC));
        liaisons = replicas.of("liaisons", Liaison.class, Forms.FIRST.then(RosterReplicas::withSuspensions), new Index("view.seatId", Sort.Direction.ASC),
                new Index("view.personId", Sort.Direction.ASC));
    }

    private static Document holderWithSuspensions(String id, Document seat) {
        Document holder = seat.get("holder", Document.class);
        return holder == null ? seat : seat.append("holder", withSuspensions(id, holder));
    }

    /** In the first form no liaison had suspensions. */
    private static Document withSuspensions(String id, Document liaison) {
        liaison.putIfAbsent("suspended", List.of());
        return liaison;
    }

    @Override
    public void keep(EventMeta cause, Seat seat) {
        seats.put(cause, seat.id().toString(), seat);
    }

    @Override
    public void keep(EventMeta cause, Liaison liaison) {
        liaisons.put(cause, liaison.liaisonId().toString(), liaison);
    }

    @Override
    public Optional<SeatHistory> seat(UUID seatId) {
        String id = seatId.toString();
        return seats.find(id).map(seat -> new SeatHistory(seat, liaisons.find(where("view.seatId").is(id), Sort.by("_id"), MANY)));
    }

    @Override
    public List<Seat> seats(String programme, @Nullable UUID after, int limit) {
        Criteria criteria = where("view.programme").is(programme);
        return seats.find(after == null ? criteria : criteria.and("_id").gt(after.toString()), Sort.by("_id"), limit);
    }

    @Override
    public Set<UUID> seatsReportingTo(Collection<UUID> seatIds) {
        return seats.find(where("view.reportsTo").in(texts(seatIds)), Sort.by("_id"), MANY).stream().map(Seat::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Liaison> liaisonsOf(Collection<UUID> seatIds) {
        return seatIds.isEmpty() ? List.of() : liaisons.find(where("view.seatId").in(texts(seatIds)), Sort.by("_id"), MANY);
    }

    @Override
    public List<Liaison> appointmentsOf(UUID personId) {
        return liaisons.find(where("view.personId").is(personId.toString()), Sort.by("_id"), MANY);
    }
}
