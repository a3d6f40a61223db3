package io.lianluo.registry.seat;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.Days;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Since when a seat is known here, and from which day on it owes what falls due: nothing due before is anybody's fault.
 *
 * @param at       when it came on record
 * @param owedFrom first day on which something due is owed: the day it came on record, or an earlier one where a backfill was asked for
 */
public record OnRecord(Instant at, LocalDate owedFrom) {

    /** On record since an act, for a seat whose duties count from a day on. */
    static OnRecord since(Act act, LocalDate openedOn) {
        return new OnRecord(act.at(), Days.latest(openedOn, act.on()));
    }

    OnRecord backfilledFrom(LocalDate day) {
        return new OnRecord(at, day);
    }
}
