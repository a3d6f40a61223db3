package io.lianluo.meeting.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seat whose holder is invited to what its programme holds for seats of its rule.
 *
 * @param id        identity
 * @param programme code of the programme that asks for it
 * @param rule      id of the programme's seat rule
 * @param unitId    the unit it belongs to
 * @param openedOn  first day on which it stands
 * @param closedOn  last day on which it stands; null while it stands
 * @param holder    who holds it; null while it is vacant
 */
public record Seat(String id, String programme, String rule, String unitId, LocalDate openedOn, @Nullable LocalDate closedOn,
                   @Nullable Holder holder) {

    /** Who holds the seat on that day, as far as is known now. */
    public Optional<Holder> holderOn(LocalDate day) {
        return standsOn(day) ? Optional.ofNullable(holder).filter(known -> !day.isBefore(known.since())) : Optional.empty();
    }

    private boolean standsOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
    }
}
