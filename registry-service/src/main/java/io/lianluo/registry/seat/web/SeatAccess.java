package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a request is about, for those who may. */
@Component
public class SeatAccess {

    private final Seats seats;
    private final Persons persons;
    private final PersonService personService;
    private final Sight sight;

    SeatAccess(Seats seats, Persons persons, PersonService personService, Sight sight) {
        this.seats = seats;
        this.persons = persons;
        this.personService = personService;
        this.sight = sight;
    }

    /** A seat that the caller may know of. */
    public Seat find(UUID id, Caller caller) {
        return seats.find(id).filter(seat -> sight.sees(caller, seat) || sight.looksAfter(caller, seat)).orElseThrow(() -> Problems.notFound("seat", id));
    }

    /** A seat that the caller may change, and that is still as the caller saw it. */
    public Seat changeable(UUID id, IfMatch ifMatch, Caller caller) {
        Seat seat = find(id, caller);
        sight.requireKeeps(caller, seat.key());
        ifMatch.check(seat.version(), version -> seats.since(id, version));
        return seat;
    }

    /** A seat that the caller may change, or that belongs to a unit that the caller leads, and that is still as the caller saw it. */
    public Seat changeableByUnit(UUID id, IfMatch ifMatch, Caller caller) {
        Seat seat = find(id, caller);
        requireKeepsOrLeads(caller, seat);
        ifMatch.check(seat.version(), version -> seats.since(id, version));
        return seat;
    }

    /** A seat whose liaison the caller may give to another seat, as whoever keeps both, and that is still as the caller saw it. */
    public Seat changeableWith(Seat other, UUID id, IfMatch ifMatch, Caller caller) {
        Seat seat = find(id, caller);
        sight.requireKeepsBoth(caller, seat.key(), other.key());
        ifMatch.check(seat.version(), version -> seats.since(id, version));
        return seat;
    }

    /** Refuses a caller who neither keeps the seat nor leads its unit. */
    public void requireKeepsOrLeads(Caller caller, Seat seat) {
        if (!sight.leads(caller, seat)) {
            sight.requireKeeps(caller, seat.key());
        }
    }

    /**
     * Finds the person whom a request means.
     *
     * @param present id of whoever is in that place; null if nobody is
     * @throws InvalidInput unless it means one person, who is described without fault, or of whom the caller knows already
     */
    public Person person(@Nullable PersonRequest described, @Nullable UUID personId, Caller caller, @Nullable UUID present) {
        if ((described == null) == (personId == null)) {
            throw new InvalidInput("person", "person-or-id");
        }
        Teller teller = sight.teller(caller);
        return described != null ? personService.findOrRegister(described.described("person"), teller, present)
                : persons.find(personId).filter(known -> teller.sees(known.id()))
                        .orElseThrow(() -> new InvalidInput("personId", "person-unknown"));
    }
}
