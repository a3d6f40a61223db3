package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
import static io.lianluo.registry.programme.web.Reading.symbol;
import static io.lianluo.registry.programme.web.Reading.text;

import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.assessment.Threshold;
import io.lianluo.registry.programme.assessment.Threshold.Consequence;
import io.lianluo.registry.programme.duty.MeetingDuty;
import io.lianluo.registry.programme.duty.ReportDuty;
import io.lianluo.rules.DutyUse;
import io.lianluo.rules.Outcome;
import io.lianluo.rules.Rule;
import io.lianluo.rules.RuleException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The thresholds of a programme file: rules over the facts about its duties. */
final class ThresholdSection {

    private final Reading reading;
    private final SeatSection seats;
    private final Map<String, String> reports;
    private final Map<String, String> meetings;
    private final List<Threshold> thresholds;

    ThresholdSection(Reading reading, JsonNode root, SeatSection seats, DutySection duties) {
        this.reading = reading;
        this.seats = seats;
        this.reports = duties.reports().stream().collect(Collectors.toMap(ReportDuty::id, ReportDuty::seat, (first, same) -> first));
        this.meetings = duties.meetings().stream().collect(Collectors.toMap(MeetingDuty::id, MeetingDuty::seat, (first, same) -> first));
        this.thresholds = reading.eachById(root, "thresholds", this::threshold);
    }

    List<Threshold> thresholds() {
        return thresholds;
    }

    private Threshold threshold(String path, JsonNode threshold) {
        String seat = seats.named(path, threshold);
        String rule = text(threshold, "when").strip();
        try {
            Rule.compile(rule).dutyUses().forEach(use -> check(path + ".when", use, seat));
        } catch (RuleException refused) {
            reading.refuse(path + ".when", refused);
        }
        return new Threshold(text(threshold, "id"), rule, symbol(Consequence.class, threshold, "then"), localized(threshold, "reason"), seat,
                symbol(Actor.class, threshold, "issued-by", Actor.SECRETARIAT), reading.articles(path, threshold));
    }

    private void check(String path, DutyUse use, String seat) {
        boolean report = use.outcome() == Outcome.MISSING;
        String owedBy = (report ? reports : meetings).get(use.duty());
        if (owedBy == null) {
            reading.refuseWithin(path, use.line(), use.column(), report ? "file-rule-no-report" : "file-rule-no-meeting", use.duty());
        } else if (!owedBy.equals(seat)) {
            reading.refuseWithin(path, use.line(), use.column(), "file-rule-other-seat", use.duty(), owedBy, seat);
        }
    }
}
