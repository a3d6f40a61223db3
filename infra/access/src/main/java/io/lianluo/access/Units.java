package io.lianluo.access;

import io.lianluo.eventing.EventMeta;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Units as far as the registry's events have told; what is older than what is kept changes nothing. */
public interface Units extends UnitTree {

    /** Keeps a unit. */
    void keep(EventMeta cause, Unit unit);

    /** Names of units by id; those that are not known are missing. */
    Map<UUID, String> unitNames(Collection<UUID> unitIds);
}
