package io.lianluo.reporting.roster;

import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Since when a seat is known to the registry, and from when it owes.
 *
 * @param at       when it came on record; null where that was not told
 * @param owedFrom first day on which something due is owed
 */
public record OnRecord(@Nullable Instant at, LocalDate owedFrom) {

    /** Whether it owes from before it came on record, because a backfill was asked for. */
    public boolean isBackfilled(ZoneId zone) {
        return at != null && owedFrom.isBefore(LocalDate.ofInstant(at, zone));
    }

    /** Whether something was due before the seat was known. */
    public boolean isAfter(Deadline due) {
        return at != null && due.isMissedAt(at);
    }
}
