package io.lianluo.assessment.source;

import io.lianluo.eventing.EventMeta;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that the other contexts have said; of several words on the same thing by the same topic, the latest is kept. */
public interface Sources {

    /** Keeps reporting's word on an obligation. */
    void keep(EventMeta cause, Obligation obligation);

    /** Keeps that an obligation was found overdue. */
    void keep(EventMeta cause, Overdue overdue);

    /** Keeps a record of attendance. */
    void keep(EventMeta cause, Attendance attendance);

    /** Keeps the proof of a notice. */
    void keep(EventMeta cause, Notice notice);

    /** The latest word on an obligation. */
    Optional<Obligation> obligation(UUID id);

    /** That the obligation was found overdue, if it was. */
    Optional<Overdue> overdue(UUID obligationId);

    /** What is recorded of a liaison at a meeting. */
    Optional<Attendance> attendance(String id);

    /** What is recorded of a person at a meeting, for each appointment by which the person was invited. */
    List<Attendance> attendances(UUID meetingId, UUID personId);

    /** Notices served on a person about something. */
    List<Notice> notices(UUID aboutId, UUID personId);
}
