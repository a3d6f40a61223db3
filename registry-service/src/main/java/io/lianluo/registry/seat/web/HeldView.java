package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.appointment.RosterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows who held a seat on the requested day, as was known at the requested time.
 *
 * @param seatId     the seat
 * @param programme  code of the programme
 * @param unitId     the unit
 * @param liaisonId  the appointment; null, as what follows, if nobody was known to hold the seat
 * @param personId   the person
 * @param name       the person's name today; null once it is erased
 * @param since      first day of the appointment, as known then
 * @param until      last day, as known then; null if none was known
 * @param recordedAt when this was put on record
 * @param recordedBy who put it on record
 * @param kind       whether the appointment was known by its beginning, its end or a correction
 * @param reason     why it ended or was corrected, where that was said
 */
record HeldView(UUID seatId, String programme, UUID unitId, @Nullable UUID liaisonId, @Nullable UUID personId, @Nullable String name,
                @Nullable LocalDate since, @Nullable LocalDate until, @Nullable Instant recordedAt, @Nullable String recordedBy,
                RosterEntry.@Nullable Kind kind, @Nullable String reason) {

    static HeldView of(Seat seat, @Nullable RosterEntry entry, Map<UUID, String> names) {
        return entry == null
                ? new HeldView(seat.id(), seat.key().programme(), seat.key().unitId(), null, null, null, null, null, null, null, null, null)
                : new HeldView(seat.id(), seat.key().programme(), seat.key().unitId(), entry.liaisonId(), entry.personId(),
                        names.get(entry.personId()), entry.since(), entry.until(), entry.act().at(), entry.act().by(), entry.kind(), entry.reason());
    }
}
