package io.lianluo.registry.roster;

import io.lianluo.registry.roster.RosterReport.Rejected;
import java.util.List;
import java.util.UUID;

/** The lines that imports rejected of which nobody waited for the end. */
public interface RosterRejections {

    /**
     * Adds some of an import.
     *
     * @param before how many of it there are already
     */
    void add(UUID runId, int before, List<Rejected> rejected);

    /**
     * Those of an import, in the order of the file.
     *
     * @param after after how many of them to begin
     */
    List<Rejected> of(UUID runId, int after, int limit);
}
