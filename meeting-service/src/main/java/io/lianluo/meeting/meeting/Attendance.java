package io.lianluo.meeting.meeting;

import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The attendance that was put on record for one invitation.
 *
 * @param outcome what became of it
 * @param reason  why, where it has to be said
 * @param by      who recorded it
 * @param at      when
 */
public record Attendance(Outcome outcome, @Nullable String reason, String by, Instant at) {

    Attendance withTexts(TextMapper as) {
        return new Attendance(outcome, as.mapNullable("reason", reason), by, at);
    }
}
