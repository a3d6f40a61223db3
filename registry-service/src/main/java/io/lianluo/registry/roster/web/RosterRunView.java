package io.lianluo.registry.roster.web;

import io.lianluo.registry.roster.RosterRun;
import io.lianluo.web.Messages;
import java.time.Instant;
import java.util.Locale;

/**
 * An import that goes on behind the request, as callers see it.
 *
 * @param id        its id
 * @param standing  RUNNING, DONE, or BROKEN when it ended before its last line; then the file may be sent again
 * @param begunAt   when it began
 * @param heardAt   when it was last heard of
 * @param rejected  how many faults were found; the report has the first of them
 * @param report    what came of the lines so far
 */
record RosterRunView(String id, RosterRun.Standing standing, Instant begunAt, Instant heardAt, int rejected, RosterReportView report) {

    static RosterRunView of(RosterRun run, Instant now, Messages messages, Locale language) {
        return new RosterRunView(run.id(), run.standing(now), run.begunAt(), run.heardAt(), run.rejected(),
                RosterReportView.of(run.report(), messages, language));
    }
}
