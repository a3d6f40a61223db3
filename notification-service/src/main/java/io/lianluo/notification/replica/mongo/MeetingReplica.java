package io.lianluo.notification.replica.mongo;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.notification.replica.Meeting;
import io.lianluo.notification.replica.Meetings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Meetings as a replica. */
@Component
class MeetingReplica implements Meetings {

    private final Replica<Meeting> meetings;

    MeetingReplica(Replicas replicas) {
        meetings = replicas.of("meetings", Meeting.class);
    }

    @Override
    public void keep(EventMeta cause, Meeting meeting) {
        meetings.put(cause, meeting.id().toString(), meeting);
    }

    @Override
    public Optional<Meeting> find(UUID id) {
        return meetings.find(id.toString());
    }
}
