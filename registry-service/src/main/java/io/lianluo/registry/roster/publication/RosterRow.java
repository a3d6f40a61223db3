package io.lianluo.registry.roster.publication;

import io.lianluo.domain.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat as it stands on a day.
 *
 * @param seatId   the seat
 * @param unitCode code of its unit
 * @param unit     name of its unit, as it is called now
 * @param headId   who heads its unit now; null where nobody is known to
 * @param title    what the seat is called
 * @param ordinal  which of the unit's seats of that rule it is
 * @param personId who holds it; null when it is vacant
 * @param name     name of who holds it; null when it is vacant, or the person was erased
 * @param since    first day of the appointment; null when it is vacant
 */
public record RosterRow(UUID seatId, String unitCode, String unit, @Nullable UUID headId, LocalizedText title, int ordinal,
                        @Nullable UUID personId, @Nullable String name, @Nullable LocalDate since) {

    /** Tells whether nobody holds it. */
    public boolean vacant() {
        return personId == null;
    }
}
