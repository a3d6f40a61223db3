package io.lianluo.meeting.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat whose holder is invited to what its programme holds for seats of its rule.
 *
 * @param id              identity
 * @param programme       code of the programme that asks for it
 * @param rule            id of the programme's seat rule
 * @param unitId          the unit it belongs to
 * @param openedOn        first day on which it stands
 * @param closedOn        last day on which it stands; null while it stands
 * @param owedFrom        first day on which something is owed; null where that was not told, so that it is the first day
 * @param unattendedSince first day of its holder's suspension; null while the holder attends to it
 * @param holder          who holds it; null while it is vacant
 */
public record Seat(UUID id, String programme, String rule, UUID unitId, LocalDate openedOn, @Nullable LocalDate closedOn,
                   @Nullable LocalDate owedFrom, @Nullable LocalDate unattendedSince, @Nullable Liaison holder) {

    /** A seat that owes from its first day on, and whose holder attends to it. */
    public Seat(UUID id, String programme, String rule, UUID unitId, LocalDate openedOn, @Nullable LocalDate closedOn,
                @Nullable Liaison holder) {
        this(id, programme, rule, unitId, openedOn, closedOn, null, null, holder);
    }

    /** Who holds the seat on that day and attends to it, as far as is known now: nobody who is suspended is called to anything. */
    public Optional<Liaison> holderOn(LocalDate day) {
        return standsOn(day) && !isUnattendedOn(day) ? Optional.ofNullable(holder).filter(known -> !day.isBefore(known.since())) : Optional.empty();
    }

    /** First day on which something is owed, such as a meeting of the period that it lies in. */
    public LocalDate owesFrom() {
        return owedFrom == null || owedFrom.isBefore(openedOn) ? openedOn : owedFrom;
    }

    /** Tells whether its holder is suspended on that day. */
    public boolean isUnattendedOn(LocalDate day) {
        return unattendedSince != null && !day.isBefore(unattendedSince);
    }

    /** Tells whether it stands on that day. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
    }
}
