package io.lianluo.registry.unit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The telephones of the offices of units, at which their people are reached. */
public interface UnitTelephones {

    /** The telephones of those of these units that reported one. */
    Map<UUID, String> of(Collection<UUID> unitIds);
}
