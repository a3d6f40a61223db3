package io.lianluo.notification.telling;

import io.lianluo.domain.LocalizedText;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Cause;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a liaison that what shows that they meet a condition lapses, or has lapsed, so that they can show it anew. */
public final class WhenConditionLapsesThenTell {

    private final Notices notices;
    private final Clock clock;

    /** A policy that issues these notices. */
    public WhenConditionLapsesThenTell(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** A finding about the person lapses after a day, or has lapsed. */
    public void lapse(boolean lapsed, Cause cause, String programme, @Nullable Basis basis, UUID liaisonId, UUID personId, UUID unitId, LocalizedText condition, LocalDate validUntil) {
        notices.issue(Notice.issue(lapsed ? NoticeKind.CONDITION_LAPSED : NoticeKind.CONDITION_LAPSES, programme, personId, liaisonId, cause,
                NoticeContent.condition(condition, unitId, personId, validUntil, basis), clock.instant()));
    }
}
