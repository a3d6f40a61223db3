package io.lianluo.registry.programme.web;

import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Cadence;
import io.lianluo.registry.programme.DueRule;
import io.lianluo.registry.programme.MeetingDuty;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ReportDuty;
import io.lianluo.registry.programme.SeatRule;
import io.lianluo.registry.programme.Threshold;
import io.lianluo.registry.programme.Threshold.Consequence;
import io.lianluo.registry.text.LocalizedText;
import io.lianluo.registry.web.file.FileError;
import io.lianluo.registry.web.file.FileException;
import io.lianluo.registry.web.file.Shape;
import io.lianluo.registry.web.file.YamlFile;
import io.lianluo.rules.DutyUse;
import io.lianluo.rules.Outcome;
import io.lianluo.rules.Rule;
import io.lianluo.rules.RuleError;
import io.lianluo.rules.RuleException;
import io.lianluo.workingtime.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one programme file. */
final class ProgrammeFile {

    private static final Shape SHAPE = Shape.load("/programme.schema.json");
    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    private final YamlFile file;
    private final List<FileError> errors = new ArrayList<>();
    private final List<SeatRule> seats = new ArrayList<>();
    private final List<ReportDuty> reports = new ArrayList<>();
    private final List<MeetingDuty> meetings = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();

    private ProgrammeFile(YamlFile file) {
        this.file = file;
    }

    /**
     * Reads a file in the format of {@code programme.schema.json}.
     *
     * @throws FileException with every error found, if it is not in that format or its parts do not fit together
     */
    public static ProgrammeDefinition read(String text) {
        YamlFile file = YamlFile.parse(text);
        List<FileError> misshapen = SHAPE.errors(file);
        if (!misshapen.isEmpty()) {
            throw new FileException(misshapen);
        }
        return new ProgrammeFile(file).definition();
    }

    private ProgrammeDefinition definition() {
        JsonNode root = file.root();
        each(root, "seats", this::seat);
        unique("seats", root.path("seats"));
        each(root, "duties", this::duty);
        unique("duties", root.path("duties"));
        each(root, "thresholds", this::threshold);
        unique("thresholds", root.path("thresholds"));
        ProgrammeDefinition definition = new ProgrammeDefinition(text(root, "programme"), localized(root.get("title")),
                new Authority(text(root.get("authority"), "unit"), text(root.get("authority"), "office")),
                LocalDate.parse(text(root, "in-force")), text(root, "calendar"), zone(root), text(root, "roster", "internal").equals("published"),
                List.copyOf(seats), List.copyOf(reports), List.copyOf(meetings), List.copyOf(thresholds), texts(root, "rows"));
        if (!errors.isEmpty()) {
            throw new FileException(errors);
        }
        return definition;
    }

    private String zone(JsonNode root) {
        String zone = text(root, "zone", DEFAULT_ZONE);
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            errors.add(file.at("zone", "file-zone-unknown", zone));
            return DEFAULT_ZONE;
        }
    }

    private void seat(String path, JsonNode seat) {
        boolean exOfficio = text(seat, "held-by", "appointment").equals("unit-head");
        int holders = seat.path("holders").asInt(1);
        if (exOfficio && holders > 1) {
            errors.add(file.at(path + ".holders", "file-one-head"));
        }
        seats.add(new SeatRule(text(seat, "id"), localized(seat.get("title")), texts(seat, "for"), holders, exOfficio, texts(seat, "rows")));
    }

    private void duty(String path, JsonNode duty) {
        if (text(duty, "is").equals("report")) {
            report(path, duty);
        } else {
            meeting(path, duty);
        }
    }

    private void report(String path, JsonNode duty) {
        String[] opens = text(duty, "opens").split(" ");
        Cadence cadence = Cadence.valueOf(constant(opens[0]));
        String opensOnDay = opens.length > 1 ? day(path + ".opens", opens[1]) : null;
        DueRule due = due(path + ".due", text(duty, "due"), cadence);
        if (opensOnDay != null && due.onDay() != null && due.onDay().compareTo(opensOnDay) < 0) {
            errors.add(file.at(path + ".due", "file-due-before-open", due.onDay(), opensOnDay));
        }
        reports.add(new ReportDuty(text(duty, "id"), localized(duty.get("title")), seatNamed(path, duty), cadence, opensOnDay, due,
                text(duty, "nil-return", "refused").equals("allowed"), texts(duty, "parts"), texts(duty, "rows")));
    }

    private DueRule due(String path, String due, Cadence cadence) {
        if (due.equals("as-requested")) {
            expect(cadence == Cadence.ON_REQUEST, path, "file-due-as-requested");
            return DueRule.AS_REQUESTED;
        }
        if (due.equals("end-of-period")) {
            expect(cadence.isPeriodic(), path, "file-due-end-of-period");
            return new DueRule(null, Term.days(0));
        }
        if (due.matches("\\d\\d-\\d\\d")) {
            expect(cadence == Cadence.YEARLY, path, "file-due-on-day");
            return new DueRule(day(path, due), null);
        }
        return new DueRule(null, Term.parse(due));
    }

    private void meeting(String path, JsonNode duty) {
        int atLeast = duty.path("at-least").asInt(1);
        Integer atMost = duty.has("at-most") ? duty.get("at-most").asInt() : null;
        expect(atMost == null || atMost >= atLeast, path + ".at-most", "file-at-most");
        Term notice = duty.has("notice") ? Term.parse(text(duty, "notice")) : null;
        meetings.add(new MeetingDuty(text(duty, "id"), localized(duty.get("title")), seatNamed(path, duty),
                Cadence.valueOf(constant(text(duty, "held"))), atLeast, atMost, notice,
                text(duty, "delegate", "refused").equals("allowed"), texts(duty, "rows")));
    }

    private void threshold(String path, JsonNode threshold) {
        String seat = seatNamed(path, threshold);
        String rule = text(threshold, "when").strip();
        try {
            for (DutyUse use : Rule.compile(rule).dutyUses()) {
                check(path + ".when", use, seat);
            }
        } catch (RuleException refused) {
            for (RuleError error : refused.errors()) {
                errors.add(file.within(path + ".when", error.line(), error.column(), "file-rule-" + kebab(error.kind().name()), error.detail()));
            }
        }
        thresholds.add(new Threshold(text(threshold, "id"), rule, Consequence.valueOf(constant(text(threshold, "then"))),
                localized(threshold.get("reason")), seat, texts(threshold, "rows")));
    }

    private void check(String path, DutyUse use, String seat) {
        @Nullable String owedBy = owners(use.outcome()).get(use.duty());
        if (owedBy == null) {
            String rule = use.outcome() == Outcome.MISSING ? "file-rule-no-report" : "file-rule-no-meeting";
            errors.add(file.within(path, use.line(), use.column(), rule, use.duty()));
        } else if (!owedBy.equals(seat)) {
            errors.add(file.within(path, use.line(), use.column(), "file-rule-other-seat", use.duty(), owedBy, seat));
        }
    }

    private Map<String, String> owners(Outcome outcome) {
        Map<String, String> owners = new HashMap<>();
        if (outcome == Outcome.MISSING) {
            reports.forEach(duty -> owners.put(duty.id(), duty.seat()));
        } else {
            meetings.forEach(duty -> owners.put(duty.id(), duty.seat()));
        }
        return owners;
    }

    /** The seat that a duty or threshold is about: the one it names, or the only one there is. */
    private String seatNamed(String path, JsonNode node) {
        if (!node.has("seat")) {
            expect(seats.size() == 1, path + ".seat", "file-seat-unsaid");
            return seats.getFirst().id();
        }
        String seat = text(node, "seat");
        expect(seats.stream().anyMatch(rule -> rule.id().equals(seat)), path + ".seat", "file-seat-unknown", seat);
        return seat;
    }

    private String day(String path, String monthAndDay) {
        try {
            MonthDay.of(Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(3)));
        } catch (DateTimeException impossible) {
            errors.add(file.at(path, "file-date-impossible", monthAndDay));
        }
        return monthAndDay;
    }

    private void unique(String list, JsonNode items) {
        Set<String> ids = new HashSet<>();
        int index = 0;
        for (JsonNode item : items) {
            String id = text(item, "id");
            expect(ids.add(id), list + "[" + index++ + "].id", "file-id-twice", id);
        }
    }

    private void expect(boolean holds, String path, String rule, Object... args) {
        if (!holds) {
            errors.add(file.at(path, rule, args));
        }
    }

    private interface Reader {
        void read(String path, JsonNode node);
    }

    private static void each(JsonNode root, String list, Reader reader) {
        int index = 0;
        for (JsonNode item : root.path(list)) {
            reader.read(list + "[" + index++ + "]", item);
        }
    }

    private static LocalizedText localized(JsonNode text) {
        return new LocalizedText(text(text, "zh"), text(text, "en"));
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).stringValue();
    }

    private static String text(JsonNode node, String key, String otherwise) {
        return node.has(key) ? text(node, key) : otherwise;
    }

    private static List<String> texts(JsonNode node, String key) {
        return StreamSupport.stream(node.path(key).spliterator(), false).map(JsonNode::stringValue).toList();
    }

    private static String constant(String kebab) {
        return kebab.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
