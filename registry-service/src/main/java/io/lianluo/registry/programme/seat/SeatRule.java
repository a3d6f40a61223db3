package io.lianluo.registry.programme.seat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of seat: which units must have a liaison, and how many.
 *
 * @param id          identity within the programme, such as member
 * @param title       what the seat is called
 * @param unitKinds   kinds of unit that have it
 * @param holders     how many seats each such unit has, one or more
 * @param exOfficio   whether the unit's head holds it, whoever that is (SAF-1)
 * @param optional    whether a unit may leave it vacant (ANH-1)
 * @param candidates  where candidates may come from; empty for a seat held by office
 * @param fillWithin  the term from the first day of a vacancy; null when the regulation sets none (JCH-13)
 * @param counterpart whether the authority names a counterpart for it (JCH-3)
 * @param stability   from when on changes are too frequent; null when the regulation does not mind
 * @param reportsTo   id of the seat rule, of units further up, to whose holders its holders report; null at the top (SCH-1)
 * @param deputy      whether a deputy stands beside the holder
 * @param articles    numbers of the articles that it follows from
 */
public record SeatRule(String id, LocalizedText title, List<String> unitKinds, int holders, boolean exOfficio, boolean optional,
                       Set<Origin> candidates, @Nullable Term fillWithin, boolean counterpart, @Nullable Stability stability,
                       @Nullable String reportsTo, Deputy deputy, List<String> articles) {

    /** A seat that must be filled from the unit itself, once, by appointment. */
    public static SeatRule of(String id, LocalizedText title, List<String> unitKinds, List<String> articles) {
        return new SeatRule(id, title, unitKinds, 1, false, false, Set.of(Origin.OWN_UNIT), null, false, null, null, Deputy.NONE, articles);
    }
}
