package io.lianluo.registry.seat;

import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.OfficePlace;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds under which programmes people serve now: as liaison, as counterpart, as a unit's head or legal representative, or for an office. */
public final class Serving {

    /** Nobody holds more seats. */
    private static final int MANY = 1_000;
    /** Of a unit that takes part in nothing; nobody keeps it, and who leads it serves all the same. */
    private static final String NO_PROGRAMME = "";

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
     * Tells whether offices have the person: the person serves under one of them now, or serves nowhere and held a seat under one of them, or acted
     * for one of the offices of their programme.
     *
     * @param kept tells of a programme and a unit whether one of the offices keeps what the programme has about the unit, or about no unit for null
     */
    public boolean haveNow(BiPredicate<String, @Nullable UUID> kept, UUID personId) {
        return serves(personId, kept) || everHeld(kept, personId) && !serves(personId, (programme, unit) -> true);
    }

    /** Tells whether the person holds or held a seat under one of these offices, or acts or acted for one below them. */
    public boolean everHeld(BiPredicate<String, @Nullable UUID> kept, UUID personId) {
        return seats.list(SeatFilter.everHeldBy(personId), null, MANY).stream().map(Seat::key).anyMatch(seat -> kept.test(seat.programme(), seat.unitId()))
                || offices.list(OfficeFilter.ofOfficer(personId), null, MANY).stream().anyMatch(office -> isKept(office.place(), kept));
    }

    private boolean serves(UUID personId, BiPredicate<String, @Nullable UUID> kept) {
        return Stream.concat(seats.list(SeatFilter.everHeldBy(personId).held(), null, MANY).stream()
                        .filter(seat -> seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent()),
                seats.list(SeatFilter.lookedAfterBy(personId), null, MANY).stream()).map(Seat::key).anyMatch(seat -> kept.test(seat.programme(), seat.unitId()))
                || actsForAnOffice(personId, kept) || units.list(UnitFilter.ledBy(personId), null, MANY).stream().filter(unit -> unit.dissolvedOn().isEmpty())
                        .anyMatch(unit -> unit.programmes().isEmpty() ? kept.test(NO_PROGRAMME, unit.id())
                                : unit.programmes().stream().anyMatch(programme -> kept.test(programme, unit.id())));
    }

    private boolean actsForAnOffice(UUID personId, BiPredicate<String, @Nullable UUID> kept) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        return offices.list(OfficeFilter.ofOfficer(personId), null, MANY).stream().filter(office -> office.actsFromNowOn(personId, today))
                .anyMatch(office -> isKept(office.place(), kept));
    }

    /** The secretariat of the whole programme keeps the officers of lower offices, too. */
    private static boolean isKept(OfficePlace place, BiPredicate<String, @Nullable UUID> kept) {
        return kept.test(place.programme(), null) || kept.test(place.programme(), place.unitId());
    }
}
