package io.lianluo.registry.roster.effect;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a line of a roster does, or would do. It holds nothing personal but ids.
 *
 * @param line      the line of the file, from 1
 * @param kind      what happens
 * @param unit      code of the unit that the line is about
 * @param programme code of the programme whose seat or office it happens to; null where it happens to none
 * @param seatId    the seat that it happens to; null where it happens to none
 * @param personId  the person whom it concerns; null where it concerns none
 * @param before    name of the unit before; null unless it gets another
 * @param after     name of the unit after; null likewise
 * @param ends      what ends by it, the same for all that end the same; null where nothing ends
 */
public record RosterEffect(long line, Kind kind, String unit, @Nullable String programme, @Nullable UUID seatId, @Nullable UUID personId, @Nullable String before,
                           @Nullable String after, @Nullable String ends) {

    /** A kind names one thing that can happen. */
    public enum Kind {
        /** A seat closes, because no programme asks for it any more; whoever holds it leaves. */
        SEAT_CLOSES,
        /** A liaison leaves a seat. */
        LIAISON_LEAVES,
        /** Somebody heads the unit no more. */
        HEAD_LEAVES,
        /** Somebody is the unit's legal representative no more. */
        LEGAL_REPRESENTATIVE_LEAVES,
        /** A person is known by another name. */
        PERSON_RENAMED,
        /** A person is reached otherwise. */
        CONTACT_REDIRECTED,
        /** A unit has another name. */
        UNIT_RENAMED,
        /** A unit stands below another. */
        UNIT_MOVED,
        /** Something else about a unit is different. */
        UNIT_CHANGED,
        /** A unit is founded. */
        UNIT_FOUNDED,
        /** A seat opens. */
        SEAT_OPENS,
        /** A seat owes what fell due before it came on record. */
        SEAT_BACKFILLED,
        /** Somebody is appointed to a seat. */
        LIAISON_APPOINTED,
        /** An office of a programme is opened. */
        OFFICE_OPENS,
        /** Somebody is appointed to act for an office. */
        OFFICER_APPOINTED,
        /** Somebody who acts for an office is given a last day. */
        OFFICER_LEAVES,
        /** Somebody heads the unit. */
        HEAD_NAMED,
        /** Somebody is the unit's legal representative. */
        LEGAL_REPRESENTATIVE_NAMED,
        /** A person is registered. */
        PERSON_REGISTERED,
        /** Something else about a person is different. */
        PERSON_CHANGED
    }

    /** Tells whether something that stands now ends by it, which needs consent where it is much. */
    public boolean isEnd() {
        return ends != null;
    }
}
