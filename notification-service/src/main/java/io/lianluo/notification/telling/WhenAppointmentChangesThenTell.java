package io.lianluo.notification.telling;

import io.lianluo.notification.notice.Cause;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.Notices;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tells a person that an appointment begins or has ended. */
public final class WhenAppointmentChangesThenTell {

    private final Notices notices;
    private final Clock clock;

    /** A policy that issues these notices. */
    public WhenAppointmentChangesThenTell(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The person was appointed. */
    public void appointed(Cause cause, String programme, String liaisonId, String personId, String unitId, LocalDate since) {
        tell(NoticeKind.APPOINTED, cause, programme, liaisonId, personId, unitId, since);
    }

    /** The person was released. */
    public void released(Cause cause, String programme, String liaisonId, String personId, String unitId, @Nullable LocalDate until) {
        tell(NoticeKind.RELEASED, cause, programme, liaisonId, personId, unitId, until);
    }

    private void tell(NoticeKind kind, Cause cause, String programme, String liaisonId, String personId, String unitId, @Nullable LocalDate day) {
        notices.issue(Notice.issue(kind, programme, personId, liaisonId, cause, NoticeContent.appointment(unitId, day), clock.instant()));
    }
}
