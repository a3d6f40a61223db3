package io.lianluo.notification.telling;

import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whoever applied to an open call what became of it; why is read where the application is. */
public final class WhenApplicationIsDecidedThenTell {

    private final Notices notices;
    private final Clock clock;

    /** A policy that issues these notices. */
    public WhenApplicationIsDecidedThenTell(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Something was decided on an application.
     *
     * @param kind      that the applicant goes on, does not, or that the nomination ended without them
     * @param applicant the applicant; null for somebody who is not known, whom the office tells itself
     */
    public void decided(NoticeKind kind, Cause cause, String programme, @Nullable Basis basis, UUID applicationId, @Nullable UUID applicant, UUID unitId) {
        if (applicant != null) {
            notices.issue(Notice.issue(kind, programme, applicant, applicationId, cause, NoticeContent.liaison(unitId, applicant, null, basis), clock.instant()));
        }
    }
}
