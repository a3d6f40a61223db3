package io.lianluo.registry.seat;

import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds under which programmes people serve now: as liaison, as counterpart, as a unit's head or legal representative, or for an office. */
public final class Serving {

    /** Nobody holds more seats. */
    private static final int MANY = 1_000;

    private final Units units;
    private final Seats seats;
    private final ProgrammeOffices offices;
    private final Clock clock;

    /** Of these units, seats and offices. */
    public Serving(Units units, Seats seats, ProgrammeOffices offices, Clock clock) {
        this.units = units;
        this.seats = seats;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Tells whether offices of these programmes have the person: the person serves under one of them now, or serves nowhere and held a seat
     * of one of them, or acted for one of their offices.
     */
    public boolean haveNow(Set<String> programmes, UUID personId) {
        return !programmes.isEmpty() && (serves(personId, programmes) || everHeld(programmes, personId) && !serves(personId, null));
    }

    /** Tells whether the person holds or held a seat of one of these programmes, or acts or acted for one of their offices. */
    public boolean everHeld(Set<String> programmes, UUID personId) {
        return !programmes.isEmpty() && (!seats.list(SeatFilter.everHeldBy(personId).inProgrammes(programmes), null, 1).isEmpty()
                || !offices.list(OfficeFilter.ofOfficer(personId).inProgrammes(programmes), null, 1).isEmpty());
    }

    /** @param programmes under one of these; null for any */
    private boolean serves(UUID personId, @Nullable Set<String> programmes) {
        return seats.list(SeatFilter.everHeldBy(personId).inProgrammes(programmes).held(), null, MANY).stream()
                .anyMatch(seat -> seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent())
                || actsForAnOffice(personId, programmes) || seats.list(SeatFilter.lookedAfterBy(personId), null, MANY).stream()
                        .anyMatch(seat -> programmes == null || programmes.contains(seat.key().programme()))
                || Stream.of(UnitFilter.headedBy(personId).inProgrammes(programmes), UnitFilter.representedBy(personId))
                        .flatMap(filter -> units.list(filter, null, MANY).stream())
                        .anyMatch(unit -> unit.dissolvedOn().isEmpty() && (programmes == null || !Collections.disjoint(unit.programmes(), programmes)));
    }

    private boolean actsForAnOffice(UUID personId, @Nullable Set<String> programmes) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        return offices.list(OfficeFilter.ofOfficer(personId).inProgrammes(programmes), null, MANY).stream().anyMatch(office -> office.actsFromNowOn(personId, today));
    }
}
