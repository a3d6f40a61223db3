package io.lianluo.registry.archive;

import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.appointment.Liaison;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The liaison whose archive is read, with the seat and the appointment.
 *
 * @param seat        the seat
 * @param liaison the liaison's appointment to it
 * @param zone        the zone of the programme's days
 */
public record ArchivedLiaison(Seat seat, Liaison liaison, ZoneId zone) {

    /** The liaison of that id, who holds or held the seat. */
    public static ArchivedLiaison of(Seat seat, UUID liaisonId, ZoneId zone) {
        return new ArchivedLiaison(seat, seat.liaisons().stream().filter(one -> one.liaisonId().equals(liaisonId)).findFirst().orElseThrow(), zone);
    }

    /** Identity of the appointment. */
    public UUID id() {
        return liaison.liaisonId();
    }

    /** Tells whether the liaison did what that person did at that moment: somebody may hold a seat twice. */
    boolean acted(UUID personId, Instant at) {
        return personId.equals(liaison.personId()) && seat.holderOn(at.atZone(zone).toLocalDate(), Instant.MAX)
                .filter(held -> held.liaisonId().equals(id())).isPresent();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusMillis(1);
    }
}
