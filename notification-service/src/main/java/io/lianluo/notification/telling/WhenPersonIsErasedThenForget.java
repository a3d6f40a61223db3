package io.lianluo.notification.telling;

import io.lianluo.domain.PersonEraser;
import io.lianluo.notification.letter.AddressLetter;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.reachability.Reachabilities;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Policy: nobody writes to somebody who was erased, and where to is forgotten (SCH-8). What has not arrived lapses; what did is proof, and names them by
 * their id alone. Notices to others name nobody in what is kept: they find a name as they are read, and find none any more. Applied again, it changes nothing.
 */
public final class WhenPersonIsErasedThenForget implements PersonEraser {

    private static final int PAGE = 200;

    private final Notices notices;
    private final AddressLetters letters;
    private final Reachabilities reachabilities;
    private final Clock clock;

    /** The policy over those notices and letters. */
    public WhenPersonIsErasedThenForget(Notices notices, AddressLetters letters, Reachabilities reachabilities, Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.reachabilities = reachabilities;
        this.clock = clock;
    }

    @Override
    public void erase(UUID personId) {
        Instant now = clock.instant();
        dropLetters(personId, now);
        letNoticesLapse(personId, now);
        reachabilities.forget(personId);
    }

    private void dropLetters(UUID personId, Instant now) {
        List<AddressLetter> open;
        do {
            open = letters.openOf(personId, PAGE);
            open.forEach(letter -> letters.change(letter.id(), one -> one.end(DeliveryStatus.DROPPED, null, now)));
        } while (open.size() == PAGE);
    }

    private void letNoticesLapse(UUID personId, Instant now) {
        @Nullable UUID last = null;
        List<Notice> page;
        do {
            page = notices.notArrived(personId, last, PAGE);
            page.forEach(notice -> notices.change(notice.id(), one -> one.lapse(now)));
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
    }
}
