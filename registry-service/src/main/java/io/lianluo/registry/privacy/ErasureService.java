package io.lianluo.registry.privacy;

import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * Erases people (SCH-8). What goes: name, numbers and addresses, with the key that sealed them, and the name in every roster, past ones
 * too, by a new event of each appointment. What stays: that somebody of this id held a seat, and when. The authority must account for who
 * was responsible on a day only as long as it may know the name; the id alone tells nobody who it was.
 */
public class ErasureService {

    private static final int PAGE = 200;

    private final Persons persons;
    private final Seats seats;
    private final Units units;
    private final Accesses accesses;
    private final Clock clock;

    /** A service over all people and what they hold. */
    public ErasureService(Persons persons, Seats seats, Units units, Accesses accesses, Clock clock) {
        this.persons = persons;
        this.seats = seats;
        this.units = units;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Erases a person who was just loaded. It is on record before it happens; after a crash in between it is to be asked for again, and does
     * what was left undone. An appointment at the very same moment may win: then the seat has a holder without a name, to be released.
     *
     * @param by     who erases
     * @param reason why; kept for ever, so it must not name the person
     * @param route  by which request
     * @throws PersonInOfficeException                   if the person holds a seat or heads a unit
     * @throws FaultyInputException                      if the reason says something of the person
     * @throws io.lianluo.eventing.StaleVersionException if somebody else brought the person up to date meanwhile
     */
    public void erase(Person person, String by, String reason, String route) {
        if (person.data().appearsIn(reason)) {
            throw new FaultyInputException("reason", "names-the-person");
        }
        refuseHead(person);
        everySeatOf(person, seat -> refuseHolder(seat, person));
        accesses.add(List.of(Access.erased(person.id(), by, clock.instant(), reason, route)));
        everySeatOf(person, seat -> seats.change(seat.id(), now -> now.eraseName(person.id())));
        persons.erase(person);
    }

    private void everySeatOf(Person person, Consumer<Seat> then) {
        SeatFilter everHeld = new SeatFilter(null, null, null, person.id());
        List<Seat> page = seats.list(everHeld, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(then);
            page = seats.list(everHeld, page.getLast().id(), PAGE);
        }
    }

    private void refuseHead(Person person) {
        if (!units.list(new UnitFilter(null, null, null, person.id()), null, 1).isEmpty()) {
            throw new PersonInOfficeException(person.id());
        }
    }

    private static void refuseHolder(Seat seat, Person person) {
        if (seat.holder().filter(holder -> holder.personId().equals(person.id())).isPresent()) {
            throw new PersonInOfficeException(person.id());
        }
    }
}
