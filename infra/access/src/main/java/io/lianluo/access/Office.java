package io.lianluo.access;

import io.lianluo.domain.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office of a programme, as the roster has it: the whole tree is its part, or what stands at and below one unit.
 *
 * @param id        identity
 * @param kind      what it does
 * @param programme code of the programme
 * @param title     what it is called
 * @param unitId    the unit at which its part begins, such as a township; null where the whole tree is its part
 * @param openedOn  first day
 * @param closedOn  last day; null while it is open
 * @param officers  the persons who served, serve and will serve in it
 */
public record Office(UUID id, Kind kind, String programme, LocalizedText title, @Nullable UUID unitId, LocalDate openedOn,
                     @Nullable LocalDate closedOn, List<Officer> officers) {

    /** The kinds of offices that a programme has. */
    public enum Kind {
        /** Runs a programme for its authority. */
        SECRETARIAT,
        /** Leads where a programme is in force, and decides what the secretariat prepared. */
        LEADER,
        /** Reads everything of a programme and changes nothing. */
        AUDITOR
    }

    /**
     * A person in an office.
     *
     * @param personId the person
     * @param since    first day
     * @param until    last day; null while it is not known
     */
    public record Officer(UUID personId, LocalDate since, @Nullable LocalDate until) {

        private boolean servesOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    public Office {
        officers = List.copyOf(officers);
    }

    /** Tells whether the whole tree is its part. */
    public boolean isWhole() {
        return unitId == null;
    }

    /** Tells whether somebody is in post there on that day. */
    public boolean isStaffedOn(LocalDate day) {
        return isOpenOn(day) && officers.stream().anyMatch(officer -> officer.servesOn(day));
    }

    /** Tells whether that person is in post there on that day. */
    public boolean isHeldBy(UUID personId, LocalDate day) {
        return isOpenOn(day) && officers.stream().anyMatch(officer -> officer.personId().equals(personId) && officer.servesOn(day));
    }

    private boolean isOpenOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
    }
}
