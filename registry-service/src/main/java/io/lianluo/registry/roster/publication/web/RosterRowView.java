package io.lianluo.registry.roster.publication.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.roster.publication.RosterRow;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat of the roster as callers see it.
 *
 * @param seatId   the seat
 * @param unitCode code of its unit
 * @param unit     name of its unit
 * @param title    what the seat is called
 * @param ordinal  which of the unit's seats of that rule it is
 * @param vacant   whether nobody holds it on that day
 * @param name     name of who holds it; null when it is vacant, or the person was erased
 * @param since    first day of the appointment
 */
record RosterRowView(UUID seatId, String unitCode, String unit, LocalizedText title, int ordinal, boolean vacant, @Nullable String name,
                       @Nullable LocalDate since) {

    static RosterRowView of(RosterRow entry) {
        return new RosterRowView(entry.seatId(), entry.unitCode(), entry.unit(), entry.title(), entry.ordinal(), entry.vacant(), entry.name(), entry.since());
    }
}
