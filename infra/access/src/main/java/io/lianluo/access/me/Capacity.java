package io.lianluo.access.me;

import io.lianluo.domain.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One capacity in which somebody may act.
 *
 * @param kind      which
 * @param programme code of the programme; null for a head or a legal representative
 * @param unitId    the unit; null for an officer of an office for the whole tree
 * @param seatId    the seat; null for a head, a legal representative or an officer
 * @param rule      id of the programme's seat rule; null likewise, and for a delegate where it is not known
 * @param office    what the office is called; null unless it is one
 * @param since     first day; null where it is not kept
 * @param suspended whether the liaison is suspended, and acts for nobody meanwhile
 */
public record Capacity(Kind kind, @Nullable String programme, @Nullable UUID unitId, @Nullable UUID seatId, @Nullable String rule,
                       @Nullable LocalizedText office, @Nullable LocalDate since, boolean suspended) {

    /** The kinds of capacity. */
    public enum Kind {
        /** Holds a seat. */
        LIAISON,
        /** Stands in for the head of the seat's unit today. */
        DELEGATE,
        /** Heads a unit. */
        UNIT_HEAD,
        /** Represents a unit by law. */
        LEGAL_REPRESENTATIVE,
        /** Looks after a seat on the authority's side. */
        COUNTERPART,
        /** Is in post in an office. */
        OFFICER
    }

    /** An office in which somebody is in post. */
    public static Capacity officer(String programme, @Nullable UUID unitId, LocalizedText office) {
        return new Capacity(Kind.OFFICER, programme, unitId, null, null, office, null, false);
    }

    /** A unit that somebody leads. */
    public static Capacity ofUnit(Kind kind, UUID unitId) {
        return new Capacity(kind, null, unitId, null, null, null, null, false);
    }

    /** A seat that somebody holds, stands in by or looks after. */
    public static Capacity ofSeat(Kind kind, String programme, UUID unitId, UUID seatId, @Nullable String rule, @Nullable LocalDate since, boolean suspended) {
        return new Capacity(kind, programme, unitId, seatId, rule, null, since, suspended);
    }
}
