package io.lianluo.registry.nomination;

import io.lianluo.registry.nomination.Nomination.Status;
import io.lianluo.registry.unit.Shown;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which nominations to find; a part that is null asks for nothing.
 *
 * @param shown      for seats that one of these programmes asks for, or that belong to a part of one
 * @param seatIds    for one of these seats
 * @param status     those that stand there
 * @param dueBefore  those whose present step was due before that moment
 */
public record NominationFilter(Shown shown, @Nullable Set<UUID> seatIds, @Nullable Status status, @Nullable Instant dueBefore) {

    /** All nominations. */
    public static NominationFilter all() {
        return new NominationFilter(Shown.ofProgrammes(null), null, null, null);
    }

    /** All nominations for these seats. */
    public static NominationFilter ofSeats(Set<UUID> ids) {
        return all().forSeats(ids);
    }

    /** Returns this filter, limited to seats that somebody may see by office. */
    public NominationFilter in(Shown part) {
        return new NominationFilter(part, seatIds, status, dueBefore);
    }

    /** Returns this filter, limited to these seats; to none for null. */
    public NominationFilter forSeats(@Nullable Set<UUID> ids) {
        return new NominationFilter(shown, ids, status, dueBefore);
    }

    /** Returns this filter, limited to those that stand there; wherever they stand for null. */
    public NominationFilter standing(@Nullable Status where) {
        return new NominationFilter(shown, seatIds, where, dueBefore);
    }

    /** Returns this filter, limited to those whose present step was due before a moment; whenever it is due for null. */
    public NominationFilter dueBefore(@Nullable Instant moment) {
        return new NominationFilter(shown, seatIds, status, moment);
    }
}
