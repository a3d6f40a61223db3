package io.lianluo.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A delegation by which the liaison of a seat stands in for the person who leads the unit (COM-7).
 *
 * @param id        identity
 * @param programme code of the programme that allows it
 * @param seatId    the delegate's seat
 * @param unitId    the unit whose leader is stood in for
 * @param personId  the delegate
 * @param inPlaceOf the person who is stood in for
 * @param areas     in what, and in nothing else
 * @param from      first day
 * @param until     last day; before the first if it never held
 * @param suspended whether the delegate is suspended as a liaison, and stands in for nobody meanwhile
 */
public record Delegation(UUID id, String programme, UUID seatId, UUID unitId, UUID personId, UUID inPlaceOf, Set<Area> areas, LocalDate from,
                         LocalDate until, boolean suspended) {

    /** The parts of what a unit's leader does. */
    public enum Area {
        /** Appointments: nominations, filings, answers to proposals. */
        APPOINTMENTS,
        /** Reports, and requests to be excused from them. */
        REPORTS,
        /** Meetings, and excuses from them. */
        MEETINGS
    }

    public Delegation {
        areas = Set.copyOf(areas);
    }

    /** Tells whether it gives rights on a day. */
    public boolean holdsOn(LocalDate day) {
        return !suspended && !day.isBefore(from) && !day.isAfter(until);
    }
}
