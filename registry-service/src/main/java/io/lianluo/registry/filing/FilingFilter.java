package io.lianluo.registry.filing;

import io.lianluo.registry.filing.Filing.Status;
import io.lianluo.registry.unit.Shown;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which filings to find; a part that is null asks for nothing.
 *
 * @param shown      for seats that one of these programmes asks for, or that belong to a part of one
 * @param seatIds    for one of these seats
 * @param status     those that stand there
 * @param owedAt     those that are owed past that moment
 */
public record FilingFilter(Shown shown, @Nullable Set<UUID> seatIds, @Nullable Status status, @Nullable Instant owedAt) {

    /** All filings. */
    public static FilingFilter all() {
        return new FilingFilter(Shown.ofProgrammes(null), null, null, null);
    }

    /** All filings for these seats. */
    public static FilingFilter ofSeats(Set<UUID> ids) {
        return all().forSeats(ids);
    }

    /** Returns this filter, limited to seats that somebody may see by office. */
    public FilingFilter in(Shown part) {
        return new FilingFilter(part, seatIds, status, owedAt);
    }

    /** Returns this filter, limited to these seats; to none for null. */
    public FilingFilter forSeats(@Nullable Set<UUID> ids) {
        return new FilingFilter(shown, ids, status, owedAt);
    }

    /** Returns this filter, limited to those that stand there; wherever they stand for null. */
    public FilingFilter standing(@Nullable Status where) {
        return new FilingFilter(shown, seatIds, where, owedAt);
    }

    /** Returns this filter, limited to those that are owed past a moment; all for null. */
    public FilingFilter owedAt(@Nullable Instant moment) {
        return new FilingFilter(shown, seatIds, status, moment);
    }
}
