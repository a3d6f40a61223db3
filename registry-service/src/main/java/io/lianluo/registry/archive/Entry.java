package io.lianluo.registry.archive;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.Ground;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on record about a liaison. A thing is one entry, whatever becomes of it: a report that was missing and is handed in late is
 * late, and missing no more.
 *
 * @param id        what it is and the thing it is about, such as {@code report/<obligation>}; the same whenever it is told
 * @param kind      what is on record
 * @param liaisonId identity of the appointment
 * @param about     identity of the obligation, meeting, proposal, nomination, filing or appointment
 * @param at        the moment for which it counts
 * @param title     what the thing is called by whoever told of it; null where the kind says all
 * @param dueAt     when a report was due; null for anything else
 * @param ground    the rule of the programme from which it follows; null where it follows from none
 */
public record Entry(String id, Kind kind, UUID liaisonId, UUID about, Instant at, @Nullable LocalizedText title, @Nullable Instant dueAt,
                    @Nullable Ground ground) {

    /** The order in which an archive is read. */
    static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::position).reversed();

    /** The kinds of things that can be on record. */
    public enum Kind {
        /** Nominated for the seat; at the recommendation. */
        NOMINATED,
        /** The appointment began. */
        APPOINTED,
        /** The appointment was made public. */
        ANNOUNCED,
        /** Suspended from a day on. */
        SUSPENDED,
        /** Attended to the seat again from a day on. */
        RESUMED,
        /** Was charged with standing in for the unit's head. */
        CHARGED,
        /** Handed in a filing for the unit. */
        FILED,
        /** The appointment ended. */
        RELEASED,
        /** Handed in a report in time. */
        REPORTED,
        /** Handed in a report after its due time. */
        REPORTED_LATE,
        /** Said in time that there was nothing to report. */
        NIL_RETURN,
        /** Said after the due time that there was nothing to report. */
        NIL_RETURN_LATE,
        /** Handed in nothing by the due time, nor until now. */
        REPORT_MISSING,
        /** Was excused from a report. */
        REPORT_EXCUSED,
        /** Attended a meeting. */
        ATTENDED,
        /** Sent a delegate to a meeting. */
        DELEGATED,
        /** Was excused from a meeting. */
        ABSENCE_EXCUSED,
        /** Stayed away from a meeting without excuse. */
        ABSENT,
        /** The unit was advised to name another. */
        REPLACEMENT_PROPOSED,
        /** The unit was advised to name another, and the advice was withdrawn. */
        REPLACEMENT_WITHDRAWN
    }

    Position position() {
        return new Position(at, id);
    }

    /**
     * A place in an archive; the later, the greater.
     *
     * @param at when
     * @param id the entry, which tells those of one moment apart
     */
    public record Position(Instant at, String id) implements Comparable<Position> {

        private static final Comparator<Position> ORDER = Comparator.comparing(Position::at).thenComparing(Position::id);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }
}
