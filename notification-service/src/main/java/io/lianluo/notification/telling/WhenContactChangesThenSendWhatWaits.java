package io.lianluo.notification.telling;

import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets leave what waited for a person's contact details. */
public final class WhenContactChangesThenSendWhatWaits {

    private static final int BATCH = 200;

    private final Notices notices;
    private final Clock clock;

    /** A policy over these notices. */
    public WhenContactChangesThenSendWhatWaits(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** A person has new contact details, and they are kept. */
    public void contactChanged(UUID personId) {
        Instant now = clock.instant();
        @Nullable String last = null;
        List<Notice> batch;
        do {
            batch = notices.wantingContact(personId, last, BATCH);
            batch.forEach(notice -> notices.change(notice.id(), waiting -> waiting.contactKnown(now)));
            last = batch.isEmpty() ? last : batch.getLast().id().toString();
        } while (batch.size() == BATCH);
    }
}
