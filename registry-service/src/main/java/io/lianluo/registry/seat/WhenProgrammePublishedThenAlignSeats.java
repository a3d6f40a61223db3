package io.lianluo.registry.seat;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Policy: on the day on which a version of a programme comes into force, its units get the seats that it asks for. */
public class WhenProgrammePublishedThenAlignSeats {

    private static final int BATCH = 200;
    private static final int SEATS_OF_A_UNIT = 1_000;

    private final Units units;
    private final Seats seats;
    private final Programmes programmes;
    private final SeatAlignment alignment;
    private final Clock clock;

    /** A policy over all units, seats and programmes. */
    public WhenProgrammePublishedThenAlignSeats(Units units, Seats seats, Programmes programmes, Persons persons, Clock clock) {
        this.units = units;
        this.seats = seats;
        this.programmes = programmes;
        this.alignment = new SeatAlignment(units, seats, persons);
        this.clock = clock;
    }

    /** Aligns the units of every programme whose day has come; begins again where a crash interrupted it. */
    public void catchUp() {
        for (Programme programme : programmes.withSeatsDue()) {
            Act act = WhenUnitChangedThenAlignSeats.act(programme, clock);
            LocalDate due = programme.seatsDueOn();
            if (due != null && !due.isAfter(act.on())) {
                align(programme, act);
                programmes.change(programme.id(), now -> now.seatsAligned(programme, act.on()));
            }
        }
    }

    private void align(Programme programme, Act act) {
        UnitFilter members = UnitFilter.ofProgramme(programme.id());
        List<Unit> batch = units.list(members, null, BATCH);
        while (!batch.isEmpty()) {
            for (Unit unit : batch) {
                List<Seat> present = seats.list(SeatFilter.ofUnit(unit.id()).inProgrammes(Set.of(programme.id())), null, SEATS_OF_A_UNIT);
                alignment.align(unit, programme, present, act);
            }
            batch = units.list(members, batch.getLast().code(), BATCH);
        }
    }
}
