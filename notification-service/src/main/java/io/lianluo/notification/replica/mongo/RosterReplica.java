package io.lianluo.notification.replica.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Appointment;
import io.lianluo.notification.replica.Roster;
import io.lianluo.notification.replica.Unit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Units and appointments as replicas. */
@Repository
class RosterReplica implements Roster {

    /** Appointments of one person. */
    private static final int MANY = 100;

    private final Replica<Unit> units;
    private final Replica<Appointment> appointments;

    RosterReplica(Replicas replicas) {
        units = replicas.of("units", Unit.class);
        appointments = replicas.of("appointments", Appointment.class, new Index("view.personId", Sort.Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Unit unit) {
        units.put(cause, unit.id(), unit);
    }

    @Override
    public void keep(EventMeta cause, Appointment appointment) {
        appointments.put(cause, appointment.liaisonId(), appointment);
    }

    @Override
    public Optional<Unit> unit(String unitId) {
        return units.find(unitId);
    }

    @Override
    public Optional<Appointment> appointment(String liaisonId) {
        return appointments.find(liaisonId);
    }

    @Override
    public Optional<String> rosterName(String personId) {
        return appointments.find(where("view.personId").is(personId), Sort.by("_id"), MANY).stream()
                .map(Appointment::rosterName).filter(Objects::nonNull).findFirst();
    }
}
