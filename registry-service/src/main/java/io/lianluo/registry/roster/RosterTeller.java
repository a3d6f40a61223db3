package io.lianluo.registry.roster;

import io.lianluo.registry.person.Teller;
import io.lianluo.registry.seat.Serving;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who imports a roster, and describes people by it: they know of those who serve or served under the programmes and parts that they keep.
 *
 * @param upwards a unit and those above it, the nearest first
 */
record RosterTeller(RosterRights rights, Serving serving, Function<UUID, List<UUID>> upwards) implements Teller {

    @Override
    public boolean sees(UUID personId) {
        return keeps(personId) || serving.everHeld(this::keeps, personId);
    }

    @Override
    public boolean keeps(UUID personId) {
        return rights.offices() == null || serving.haveNow(this::keeps, personId);
    }

    private boolean keeps(String programme, @Nullable UUID unitId) {
        return unitId == null ? rights.keepsWhole(programme) : rights.keeps(programme, upwards.apply(unitId));
    }
}
