package io.lianluo.meeting.meeting;

import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The call to a meeting: it says when, where and how the meeting is held.
 *
 * @param startsAt          when it begins; by correspondence, when the answers are due
 * @param place             where; null when it is held by correspondence
 * @param mode              how
 * @param shortNoticeReason why it is called although the notice term will not have run out; null when it is called in time
 */
public record Call(Instant startsAt, @Nullable String place, Mode mode, @Nullable String shortNoticeReason) {

    public Call {
        startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS); // as kept and as told, so that the same call is equal to itself
    }

    /** Returns it with its reason written otherwise; the place is told to everybody. */
    Call withTexts(TextMapper as) {
        return new Call(startsAt, place, mode, as.mapNullable("shortNoticeReason", shortNoticeReason));
    }
}
