package io.lianluo.notification.replica;

import io.lianluo.access.Office;
import io.lianluo.access.Units;
import io.lianluo.eventing.EventMeta;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Units, offices and appointments. */
public interface Roster extends Units {

    /** The offices of a programme whose part is the whole tree. */
    Collection<Office> ofWholeTree(String programme);

    /** Keeps an appointment. */
    void keep(EventMeta cause, Liaison liaison);

    /** The appointment of that id. */
    Optional<Liaison> liaison(UUID liaisonId);

    /** All appointments of the person, also those that have ended. */
    List<Liaison> liaisonsOf(UUID personId);

    /** The person's name as it stands on a published roster. */
    Optional<String> rosterName(UUID personId);
}
