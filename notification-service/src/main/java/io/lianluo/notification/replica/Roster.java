package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.Optional;

/** Units and appointments. */
public interface Roster {

    /** Keeps a unit. */
    void keep(EventMeta cause, Unit unit);

    /** Keeps an appointment. */
    void keep(EventMeta cause, Liaison liaison);

    /** The unit of that id. */
    Optional<Unit> unit(String unitId);

    /** The appointment of that id. */
    Optional<Liaison> liaison(String liaisonId);

    /** The person's name as it stands on a published roster. */
    Optional<String> rosterName(String personId);
}
