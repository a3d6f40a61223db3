package io.lianluo.registry.seat;

import static java.util.stream.Collectors.groupingBy;

import io.lianluo.domain.OneByOne;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import io.lianluo.registry.unit.WhenUnitChanged;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Policy: a unit that is founded, changes its kind or programmes, or gets another head or place, gets the seats that this asks for, and the seats below it report to where they do then. */
public class WhenUnitChangedThenAlignSeats implements WhenUnitChanged {

    /** No unit has more. */
    private static final int SEATS_OF_A_UNIT = 1_000;
    private static final int BATCH = 200;

    private final Units units;
    private final Seats seats;
    private final Programmes programmes;
    private final SeatAlignment alignment;
    private final Clock clock;

    /** A policy over all units, seats and programmes. */
    public WhenUnitChangedThenAlignSeats(Units units, Seats seats, Programmes programmes, Persons persons, Clock clock) {
        this.units = units;
        this.seats = seats;
        this.programmes = programmes;
        this.alignment = new SeatAlignment(units, seats, persons);
        this.clock = clock;
    }

    @Override
    public void unitChanged(Unit unit) {
        Map<String, List<Seat>> present = seats.list(SeatFilter.ofUnit(unit.id()), null, SEATS_OF_A_UNIT).stream()
                .collect(groupingBy(seat -> seat.key().programme()));
        Set<String> concerned = new TreeSet<>(unit.programmes());
        concerned.addAll(present.keySet());
        for (String code : concerned) {
            programmes.find(code).ifPresent(programme -> {
                Act act = act(programme, clock);
                alignment.align(unit, programme, present.getOrDefault(code, List.of()), act);
                alignment.alignLinesBelow(unit, programme, act.on());
            });
        }
        units.change(unit.id(), now -> {
            if (now.version() == unit.version()) {
                now.seatsAligned();
            }
        });
    }

    /** Does what a crash left undone; says how many units that were. */
    int catchUp() {
        List<Unit> left = units.withSeatsDue(BATCH);
        OneByOne.each(left, Unit::id, this::unitChanged);
        return left.size();
    }

    /** The act of the registry itself at this moment, in the programme's zone. */
    static Act act(Programme programme, Clock clock) {
        return Act.of(clock, programme.newest().map(newest -> newest.definition().zoneId()).orElse(clock.getZone()), Act.REGISTRY);
    }
}
