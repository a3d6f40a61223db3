package io.lianluo.registry.roster.effect;

import java.util.List;
import java.util.UUID;

/** This store keeps what previews of long files found, and what would have ended by long files that nobody consented to. */
public interface RosterEffects {

    /** Keeps those of a run, once. */
    void add(UUID runId, List<RosterEffect> effects);

    /**
     * Those of a run, in the order of the file.
     *
     * @param after after how many of them to begin
     */
    List<RosterEffect> of(UUID runId, int after, int limit);
}
