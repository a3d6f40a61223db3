package io.lianluo.registry.seat;

import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds under which programmes people serve now: as liaison, as counterpart, or as a unit's head or legal representative. */
public final class Serving {

    /** Nobody holds more seats. */
    private static final int MANY = 1_000;

    private final Units units;
    private final Seats seats;

    /** Of these units and seats. */
    public Serving(Units units, Seats seats) {
        this.units = units;
        this.seats = seats;
    }

    /**
     * Tells whether offices of these programmes have the person: the person serves under one of them now, or serves nowhere and held a seat
     * of one of them.
     */
    public boolean haveNow(Set<String> programmes, UUID personId) {
        return !programmes.isEmpty() && (serves(personId, programmes) || everHeld(programmes, personId) && !serves(personId, null));
    }

    /** Tells whether the person holds or held a seat of one of these programmes. */
    public boolean everHeld(Set<String> programmes, UUID personId) {
        return !programmes.isEmpty() && !seats.list(SeatFilter.everHeldBy(personId).inProgrammes(programmes), null, 1).isEmpty();
    }

    /** @param programmes under one of these; null for any */
    private boolean serves(UUID personId, @Nullable Set<String> programmes) {
        return seats.list(SeatFilter.everHeldBy(personId).inProgrammes(programmes).held(), null, MANY).stream()
                .anyMatch(seat -> seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent())
                || seats.list(SeatFilter.lookedAfterBy(personId), null, MANY).stream()
                        .anyMatch(seat -> programmes == null || programmes.contains(seat.key().programme()))
                || Stream.of(UnitFilter.headedBy(personId).inProgrammes(programmes), UnitFilter.representedBy(personId))
                        .flatMap(filter -> units.list(filter, null, MANY).stream())
                        .anyMatch(unit -> unit.dissolvedOn().isEmpty() && (programmes == null || !Collections.disjoint(unit.programmes(), programmes)));
    }
}
