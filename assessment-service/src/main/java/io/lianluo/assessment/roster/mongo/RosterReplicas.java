package io.lianluo.assessment.roster.mongo;

import io.lianluo.access.mongo.UnitReplica;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seats and units as replicas. */
@Component
class RosterReplicas extends UnitReplica implements Roster {

    private final Replica<Seat> seats;

    RosterReplicas(Replicas replicas) {
        super(replicas);
        seats = replicas.of("seats", Seat.class);
    }

    @Override
    public void keep(EventMeta cause, Seat seat) {
        seats.put(cause, seat.id().toString(), seat);
    }

    @Override
    public Optional<Seat> seat(UUID id) {
        return seats.find(id.toString());
    }
}
