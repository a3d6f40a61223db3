package io.lianluo.registry.preview;

import io.lianluo.registry.programme.Difference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A preview of the effects of publishing a version of a programme (HOS-11).
 *
 * @param programme  code of the programme
 * @param isNew      false when the newest version says the same already, and nothing would happen
 * @param on         the day on which seats would change: the first day in force, or today if that is past
 * @param counts     how many seats are affected in each way
 * @param seats      the seats affected, at most {@link PreviewService#LISTED}
 * @param units      how many units have a seat that is affected
 * @param holders    how many appointments last to which its rules on holders apply: rights, conditions, matters, assessment and the like
 * @param rules      the rules that begin, change and end, by section of the file; a section that stays as it is is left out
 * @param owing      how many seats owe each duty that begins or changes
 * @param owed       how many obligations are open under each duty that changes or ends; they stay as the version says under which they opened
 */
public record Preview(String programme, boolean isNew, LocalDate on, Map<Effect, Long> counts, List<AffectedSeat> seats, long units,
                      long holders, Map<String, Difference> rules, Map<String, Long> owing, Map<String, Long> owed) {

    /** The effects on a seat or its holder. */
    public enum Effect {
        /** A unit gets the seat. */
        OPENS,
        /** The unit has it no more; its holder leaves with it. */
        CLOSES,
        /** The unit's head takes it by office, and whoever holds it leaves. */
        PASSES_TO_HEAD,
        /** The head who holds it by office stays, and is from then on liaison like any other. */
        ENDS_EX_OFFICIO,
        /** Its holder comes from where the rule takes nobody any more, and stays until the authority or the unit acts. */
        INELIGIBLE,
        /** Its holder stays, but conditions are new or others: whether they are met is to be checked. */
        TO_BE_CHECKED
    }

    /**
     * A seat, and what becomes of it.
     *
     * @param effect    what becomes of it
     * @param seatId    identity of the seat
     * @param unit      code of its unit
     * @param rule      id of its seat rule
     * @param ordinal   which of the unit's seats of that rule it is, from 1
     * @param liaisonId identity of the appointment that lasts; null when it is vacant
     * @param owed      how many obligations it has open; where it closes, those of later days are cancelled
     */
    public record AffectedSeat(Effect effect, UUID seatId, String unit, String rule, int ordinal, @Nullable UUID liaisonId, long owed) { }
}
