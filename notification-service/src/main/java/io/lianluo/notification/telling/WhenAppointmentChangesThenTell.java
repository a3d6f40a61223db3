package io.lianluo.notification.telling;

import io.lianluo.access.Unit;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person that an appointment begins, changes or has ended, and the head of the unit of what means that nobody attends to the seat,
 * or somebody does again.
 */
public final class WhenAppointmentChangesThenTell {

    private final Notices notices;
    private final Roster roster;
    private final Clock clock;

    /** A policy that issues these notices. */
    public WhenAppointmentChangesThenTell(Notices notices, Roster roster, Clock clock) {
        this.notices = notices;
        this.roster = roster;
        this.clock = clock;
    }

    /** The person was appointed. */
    public void appointed(Cause cause, String programme, @Nullable Basis basis, UUID liaisonId, UUID personId, UUID unitId, LocalDate since) {
        tell(NoticeKind.APPOINTED, cause, programme, basis, liaisonId, personId, unitId, since);
    }

    /** The person was released. */
    public void released(Cause cause, String programme, @Nullable Basis basis, UUID liaisonId, UUID personId, UUID unitId, @Nullable LocalDate until) {
        tell(NoticeKind.RELEASED, cause, programme, basis, liaisonId, personId, unitId, until);
    }

    /**
     * The person was suspended, attends to the seat again, or went to another seat: the unit's head, as far as is known, is told as well.
     *
     * @param kind which of these
     * @param day  first day of the suspension or of attending again, or last day before the transfer
     */
    public void changed(NoticeKind kind, Cause cause, String programme, @Nullable Basis basis, UUID liaisonId, UUID personId, UUID unitId, @Nullable LocalDate day) {
        tell(kind, cause, programme, basis, liaisonId, personId, unitId, day);
        roster.unit(unitId).map(Unit::headId).filter(headId -> !headId.equals(personId)).ifPresent(headId -> notices.issue(
                Notice.issue(kind, programme, headId, liaisonId, cause, NoticeContent.liaison(unitId, personId, day, basis), clock.instant())));
    }

    /** A unit is no more: its head is told, whom its seats do not name. */
    public void dissolved(Cause cause, String programme, UUID unitId, UUID headId, @Nullable LocalDate day) {
        notices.issue(Notice.issue(NoticeKind.UNIT_DISSOLVED, programme, headId, unitId, cause, NoticeContent.unit(unitId, day), clock.instant()));
    }

    private void tell(NoticeKind kind, Cause cause, String programme, @Nullable Basis basis, UUID liaisonId, UUID personId, UUID unitId, @Nullable LocalDate day) {
        notices.issue(Notice.issue(kind, programme, personId, liaisonId, cause, NoticeContent.liaison(unitId, personId, day, basis), clock.instant()));
    }
}
