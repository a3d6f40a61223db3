package io.lianluo.assessment.source.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.assessment.source.Attendance;
import io.lianluo.assessment.source.Notice;
import io.lianluo.assessment.source.Obligation;
import io.lianluo.assessment.source.Overdue;
import io.lianluo.assessment.source.Sources;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Keeps what other contexts said as replicas, one per topic. */
@Component
class SourceReplicas implements Sources {

    /** Bounds what one question reads: notices to one person about one thing, appointments of one person invited to one meeting. */
    private static final int MANY = 1_000;

    private final Replica<Obligation> obligations;
    private final Replica<Overdue> overdue;
    private final Replica<Attendance> attendances;
    private final Replica<Notice> notices;

    SourceReplicas(Replicas replicas) {
        obligations = replicas.of("obligations", Obligation.class);
        overdue = replicas.of("overdue", Overdue.class);
        attendances = replicas.of("attendances", Attendance.class, new Index("view.meetingId", Direction.ASC).on("view.seatLiaison.personId", Direction.ASC));
        notices = replicas.of("notices", Notice.class, new Index("view.aboutId", Direction.ASC).on("view.personId", Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Obligation obligation) {
        obligations.put(cause, obligation.id().toString(), obligation);
    }

    @Override
    public void keep(EventMeta cause, Overdue found) {
        overdue.put(cause, found.obligationId().toString(), found);
    }

    @Override
    public void keep(EventMeta cause, Attendance attendance) {
        attendances.put(cause, attendance.id(), attendance);
    }

    @Override
    public void keep(EventMeta cause, Notice notice) {
        notices.put(cause, notice.id().toString(), notice);
    }

    @Override
    public Optional<Obligation> obligation(UUID id) {
        return obligations.find(id.toString());
    }

    @Override
    public Optional<Overdue> overdue(UUID obligationId) {
        return overdue.find(obligationId.toString());
    }

    @Override
    public Optional<Attendance> attendance(String id) {
        return attendances.find(id);
    }

    @Override
    public List<Attendance> attendances(UUID meetingId, UUID personId) {
        return attendances.find(where("view.meetingId").is(meetingId.toString()).and("view.seatLiaison.personId").is(personId.toString()), Sort.by("_id"), MANY);
    }

    @Override
    public List<Notice> notices(UUID aboutId, UUID personId) {
        return notices.find(where("view.aboutId").is(aboutId.toString()).and("view.personId").is(personId.toString()), Sort.by("_id"), MANY);
    }
}
