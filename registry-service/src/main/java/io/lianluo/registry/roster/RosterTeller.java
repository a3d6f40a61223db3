package io.lianluo.registry.roster;

import io.lianluo.registry.person.Teller;
import io.lianluo.registry.seat.Serving;
import java.util.UUID;

/** Somebody who imports a roster, and describes people by it: they know of those who serve or served under the programmes that they keep. */
record RosterTeller(RosterRights rights, Serving serving) implements Teller {

    @Override
    public boolean sees(UUID personId) {
        return keeps(personId) || serving.everHeld((programme, unit) -> rights.covers(programme), personId);
    }

    @Override
    public boolean keeps(UUID personId) {
        return rights.programmes() == null || serving.haveNow((programme, unit) -> rights.covers(programme), personId);
    }
}
