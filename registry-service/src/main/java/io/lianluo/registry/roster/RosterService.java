package io.lianluo.registry.roster;

import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Acts;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Units;
import java.time.Clock;
import java.util.function.Consumer;

/** Begins imports of rosters. */
public class RosterService {

    private final RosterBatch.Stores stores;

    /** A service over all that a roster touches. */
    public RosterService(Units units, Persons persons, Programmes programmes, Seats seats, Acts acts, Clock clock) {
        this.stores = new RosterBatch.Stores(units, persons, programmes, seats, acts, clock);
    }

    /** An import that takes in one line after the other, within these rights, and says of each part what came of it. */
    public RosterImport begin(RosterRights rights, Consumer<RosterReport> then) {
        return new RosterImport(stores, rights, then);
    }
}
