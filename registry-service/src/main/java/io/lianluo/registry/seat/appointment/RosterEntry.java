package io.lianluo.registry.seat.appointment;

import io.lianluo.registry.acting.Act;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was put on record about an appointment at one moment. It keeps the days that were known to be right from then on. An entry
 * is never changed; a correction is a later entry.
 *
 * @param liaisonId identity of the appointment
 * @param personId  the person
 * @param kind      what was learnt
 * @param since     first day, as known then
 * @param until     last day, as known then; null while none was known
 * @param act       who put it on record, and when
 * @param reason    why, where that was said
 */
public record RosterEntry(UUID liaisonId, UUID personId, Kind kind, LocalDate since, @Nullable LocalDate until, Act act,
                          @Nullable String reason) {

    /** The kinds of entries. */
    public enum Kind {
        /** The appointment began. */
        BEGAN,
        /** It ended. */
        ENDED,
        /** One of its days had been wrong, or it had been missing. */
        CORRECTED
    }

    /** An entry about an appointment as it is now. */
    public static RosterEntry of(Kind kind, Liaison liaison, Act act, @Nullable String reason) {
        return new RosterEntry(liaison.liaisonId(), liaison.personId(), kind, liaison.since(), liaison.until(), act, reason);
    }

    /** Returns the entry with its texts written otherwise. */
    public RosterEntry withTexts(TextMapper as) {
        return new RosterEntry(liaisonId, personId, kind, since, until, act, as.mapNullable("reason", reason));
    }

    /** Tells whether the appointment covers a day, as far as this entry knows. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
