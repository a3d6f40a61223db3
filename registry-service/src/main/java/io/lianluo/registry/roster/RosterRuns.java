package io.lianluo.registry.roster;

import java.util.Optional;
import java.util.UUID;

/** All imports that somebody did not wait for. */
public interface RosterRuns {

    /** The import of that id. */
    Optional<RosterRun> find(UUID id);

    /** Saves how far an import is. */
    void save(RosterRun run);
}
