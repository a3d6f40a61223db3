package io.lianluo.notification.telling;

import io.lianluo.domain.LocalizedText;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who answers for an obligation that a report is asked for, and that it is overdue. */
public final class WhenReportIsOwedThenTellHolder {

    private final Notices notices;
    private final Clock clock;

    /**
     * A report that somebody owes.
     *
     * @param programme    code of the programme
     * @param obligationId the obligation
     * @param personId     who answers for it
     * @param unitId       the unit of the seat that owes it
     * @param basis        the duty
     * @param title        what it is called
     * @param period       its period, where that has a name
     * @param dueAt        when it is due
     * @param dueAssumed   whether that rests on a calendar that is not published yet
     */
    public record Owed(String programme, UUID obligationId, UUID personId, UUID unitId, @Nullable Basis basis, LocalizedText title,
                       @Nullable String period, Instant dueAt, boolean dueAssumed) { }

    /** A policy that issues these notices. */
    public WhenReportIsOwedThenTellHolder(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** A report is asked for, or another person now answers for it. */
    public void requested(Cause cause, Owed owed) {
        tell(NoticeKind.REPORT_REQUESTED, cause, owed);
    }

    /** It is due at another time, as was counted again when a calendar was published. */
    public void dueChanged(Cause cause, Owed owed) {
        tell(NoticeKind.REPORT_DUE_CHANGED, cause, owed);
    }

    /** It was found missing. */
    public void overdue(Cause cause, Owed owed) {
        tell(NoticeKind.REPORT_OVERDUE, cause, owed);
    }

    private void tell(NoticeKind kind, Cause cause, Owed owed) {
        notices.issue(Notice.issue(kind, owed.programme(), owed.personId(), owed.obligationId(), cause,
                NoticeContent.report(owed.title(), owed.period(), owed.dueAt(), owed.dueAssumed(), owed.unitId(), owed.basis()), clock.instant()));
    }
}
