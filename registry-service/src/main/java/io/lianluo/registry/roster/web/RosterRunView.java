package io.lianluo.registry.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianluo.domain.Messages;
import io.lianluo.registry.roster.RosterRun;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that goes on behind the request, as callers see it.
 *
 * @param id           its id
 * @param standing     RUNNING, DONE, UNCONFIRMED when nothing came in because more would end than was agreed to, or BROKEN when it ended before its last line; then the file may be sent again
 * @param begunAt      when it began
 * @param heardAt      when it was last heard of
 * @param lines        how many lines were taken in or rejected so far
 * @param units        how many units were founded or brought up to date
 * @param persons      how many people were registered or brought up to date
 * @param appointments how many liaisons and officers were appointed
 * @param unreachable  how many of those whom lines name have no mail address, and cannot be told anything
 * @param rejected     how many faults were found; they are read below it
 * @param preview      whether nothing is taken in, and only said what would be
 * @param outlook      what the file would do, at the end of a preview or where it was not confirmed; null otherwise. Line by line it is read below it
 * @param encoding     the encoding in which the file is read; absent for a workbook, and until it is known
 */
record RosterRunView(UUID id, RosterRun.Status standing, Instant begunAt, Instant heardAt, long lines, int units, int persons, int appointments,
                     int unreachable, int rejected, boolean preview, RosterPreviewView.@Nullable Outlook outlook,
                     @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String encoding) {

    static RosterRunView of(RosterRun run, Instant now, Messages messages, Locale language) {
        return new RosterRunView(run.id(), run.status(now), run.begunAt(), run.heardAt(), run.report().lines(), run.report().units(),
                run.report().persons(), run.report().appointments(), run.report().unreachable(), run.rejected(), run.preview(),
                run.outlook().map(outlook -> RosterPreviewView.Outlook.of(outlook, messages, language)).orElse(null), run.encoding());
    }
}
