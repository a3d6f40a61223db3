package io.lianluo.registry.filing.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.Ruling;
import io.lianluo.registry.filing.Submission;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.Ground;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filing as callers see it. Of what was declared it tells whether it is the same as what is registered, and neither value.
 *
 * @param id               its id
 * @param programme        code of the programme
 * @param programmeVersion version of the programme whose rule it follows
 * @param rule             id of the programme's filing rule
 * @param trigger          what makes it due
 * @param seatId           the seat
 * @param unitId           the unit that owes it
 * @param status           where it stands
 * @param changedAt        when the change happened that is to be declared
 * @param dueAt            last moment in time
 * @param calendarVersion  versions of the calendar by which that was counted; null when no working days were
 * @param assumed          whether a year counted over is not published yet
 * @param overdue          whether it is owed past that
 * @param papers           papers that must be attached
 * @param compares         fields that must be declared
 * @param articles         names of the articles of the regulation that ask for it
 * @param submissions      what was handed in, the first first
 * @param rulings          what the authority said, the first first
 * @param version          how often it changed, as in its ETag
 */
record FilingView(UUID id, String programme, int programmeVersion, String rule, FilingRule.Trigger trigger, UUID seatId, UUID unitId,
                  Filing.Status status, Instant changedAt, Instant dueAt, @Nullable String calendarVersion, boolean assumed, boolean overdue,
                  List<String> papers, List<FilingRule.Field> compares, List<LocalizedText> articles, List<Submission> submissions, List<Ruling> rulings, long version) {

    static FilingView of(Filing filing, Citations citations, Instant now) {
        return new FilingView(filing.id(), filing.seat().programme(), filing.programmeVersion(), filing.rule().id(), filing.rule().when(),
                filing.seat().id(), filing.seat().unitId(), filing.status(), filing.cause().at(), filing.due().at(), filing.due().calendarVersion(),
                filing.due().assumed(), filing.isOverdue(now), filing.rule().papers(), filing.rule().compares(),
                citations.of(filing.seat().programme(), Ground.ofFiling(filing.rule().id(), filing.programmeVersion()), filing.cause().at()), filing.submissions(),
                filing.rulings(), filing.version());
    }
}
