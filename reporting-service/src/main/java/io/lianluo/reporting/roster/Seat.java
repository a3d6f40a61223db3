package io.lianluo.reporting.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat that owes what its programme asks of seats of its rule.
 *
 * @param id        identity
 * @param programme code of the programme that asks for it
 * @param rule      id of the programme's seat rule, such as member
 * @param unitId    the unit it belongs to
 * @param openedOn  first day from which its duties count
 * @param closedOn  last day on which they count; null while it stands
 * @param holder    who holds it, as the seat's own events tell; null while it is vacant
 * @param onRecord  since when it is known to the registry, and from when it owes; null where that was not told
 * @param reportsTo the seat to which it reports, such as a grade's for a class's; null where it reports to none
 */
public record Seat(UUID id, String programme, String rule, UUID unitId, LocalDate openedOn, @Nullable LocalDate closedOn,
                   @Nullable Liaison holder, @Nullable OnRecord onRecord, @Nullable UUID reportsTo) {

    /** A seat that reports to no other. */
    public Seat(UUID id, String programme, String rule, UUID unitId, LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable Liaison holder,
                @Nullable OnRecord onRecord) {
        this(id, programme, rule, unitId, openedOn, closedOn, holder, onRecord, null);
    }

    /** Whether its duties count on that day. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(openedOn) && !isClosedOn(day);
    }

    /** First day on which something due is owed. */
    public LocalDate owedFrom() {
        return onRecord == null || onRecord.owedFrom().isBefore(openedOn) ? openedOn : onRecord.owedFrom();
    }

    /** Whether its duties count no more on that day. */
    public boolean isClosedOn(LocalDate day) {
        return closedOn != null && day.isAfter(closedOn);
    }
}
