package io.lianluo.registry.roster.web;

import io.lianluo.registry.roster.RosterRun;
import java.time.Instant;

/**
 * An import that goes on behind the request, as callers see it.
 *
 * @param id           its id
 * @param standing     RUNNING, DONE, or BROKEN when it ended before its last line; then the file may be sent again
 * @param begunAt      when it began
 * @param heardAt      when it was last heard of
 * @param lines        how many lines were taken in or rejected so far
 * @param units        how many units were founded or brought up to date
 * @param persons      how many people were registered or brought up to date
 * @param appointments how many liaisons were appointed
 * @param rejected     how many faults were found; they are read below it
 */
record RosterRunView(String id, RosterRun.Standing standing, Instant begunAt, Instant heardAt, long lines, int units, int persons, int appointments,
                     int rejected) {

    static RosterRunView of(RosterRun run, Instant now) {
        return new RosterRunView(run.id(), run.standing(now), run.begunAt(), run.heardAt(), run.report().lines(), run.report().units(),
                run.report().persons(), run.report().appointments(), run.rejected());
    }
}
