package io.lianluo.registry.roster;

import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.registry.unit.Units;
import java.time.Clock;

/** Begins imports of rosters. */
public class RosterService {

    private final RosterImport.Services services;

    /** A service over all that a roster touches. */
    public RosterService(Units units, UnitService unitService, PersonService personService, Programmes programmes, Seats seats,
                         SeatService seatService, Clock clock) {
        this.services = new RosterImport.Services(units, unitService, personService, programmes, seats, seatService, clock);
    }

    /** An import that takes in one line after the other, within these rights. */
    public RosterImport begin(RosterRights rights) {
        return new RosterImport(services, rights);
    }
}
