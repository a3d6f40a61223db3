package io.lianluo.registry.particulars;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The particulars of all units. */
public interface ParticularsOfUnits {

    /** The particulars of a unit; empty while it reported nothing. */
    Optional<UnitParticulars> find(UUID unitId);

    /** The particulars of those of these units that reported something. */
    List<UnitParticulars> findAll(Collection<UUID> unitIds);

    /**
     * Saves what was reported.
     *
     * @throws io.lianluo.eventing.StaleVersionException  if somebody else saved it in between
     * @throws io.lianluo.eventing.AlreadyExistsException if it is new and somebody else was faster
     */
    void save(UnitParticulars particulars);
}
