package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;

/** Units and appointments. */
public interface Roster {

    /** Keeps a unit. */
    void keep(EventMeta cause, Unit unit);

    /** Keeps an appointment. */
    void keep(EventMeta cause, Liaison liaison);

    /** The unit of that id. */
    Optional<Unit> unit(UUID unitId);

    /** The appointment of that id. */
    Optional<Liaison> liaison(UUID liaisonId);

    /** The person's name as it stands on a published roster. */
    Optional<String> rosterName(UUID personId);
}
