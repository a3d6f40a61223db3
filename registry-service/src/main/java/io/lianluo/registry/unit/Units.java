package io.lianluo.registry.unit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All units. */
public interface Units {

    /** The unit of that id. */
    Optional<Unit> find(UUID id);

    /** Those of these ids that there are, in any order. */
    List<Unit> findAll(Collection<UUID> ids);

    /** Units, by code, after a code; at most so many. */
    List<Unit> list(UnitFilter filter, @Nullable String afterCode, int limit);

    /** Units that have this unified social credit code, by code; at most so many. */
    List<Unit> withCreditCode(String creditCode, int limit);

    /** Units that stand directly below one of these. */
    List<Unit> below(Collection<UUID> unitIds);

    /** Units that may lack seats; at most so many. */
    List<Unit> withSeatsDue(int limit);

    /** Counts the existing units that take part in one of these programmes, or belong to a part of one. */
    long count(Shown part);

    /**
     * Saves what happened to a unit.
     *
     * @throws io.lianluo.eventing.StaleVersionException if somebody else saved it in between
     */
    void save(Unit unit);

    /** Saves many units in few writes, and returns those at which somebody else was faster. */
    List<Unit> saveAll(List<Unit> units);

    /** Loads a unit, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Unit> change(UUID id, Consumer<Unit> change);
}
