package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
import static io.lianluo.registry.programme.web.Reading.optional;
import static io.lianluo.registry.programme.web.Reading.symbol;
import static io.lianluo.registry.programme.web.Reading.symbols;
import static io.lianluo.registry.programme.web.Reading.text;
import static io.lianluo.registry.programme.web.Reading.texts;

import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.registry.programme.duty.DueRule;
import io.lianluo.registry.programme.duty.MeetingDuty;
import io.lianluo.registry.programme.duty.MeetingHandling;
import io.lianluo.registry.programme.duty.MeetingHandling.Form;
import io.lianluo.registry.programme.duty.MeetingHandling.Kind;
import io.lianluo.registry.programme.duty.MeetingScope;
import io.lianluo.registry.programme.duty.MeetingScope.Each;
import io.lianluo.registry.programme.duty.PhotoRule;
import io.lianluo.registry.programme.duty.ReportDuty;
import io.lianluo.registry.programme.duty.ReportHandling;
import io.lianluo.registry.programme.duty.ReportScope;
import io.lianluo.registry.programme.duty.ReportStage;
import io.lianluo.workingtime.Term;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The duties of a programme file: reports and meetings, which share their ids. */
final class DutySection {

    private final Reading reading;
    private final SeatSection seats;
    private final SubjectSection subjects;
    private final ConductSection conduct;
    private final List<ReportDuty> reports = new ArrayList<>();
    private final List<MeetingDuty> meetings = new ArrayList<>();

    DutySection(Reading reading, JsonNode root, SeatSection seats, SubjectSection subjects, ConductSection conduct) {
        this.reading = reading;
        this.seats = seats;
        this.subjects = subjects;
        this.conduct = conduct;
        reading.eachById(root, "duties", (path, duty) -> text(duty, "is").equals("report")
                ? reports.add(report(path, duty)) : meetings.add(meeting(path, duty)));
        reports.forEach(report -> checkCollected(root, report));
    }

    List<ReportDuty> reports() {
        return List.copyOf(reports);
    }

    List<MeetingDuty> meetings() {
        return List.copyOf(meetings);
    }

    private ReportDuty report(String path, JsonNode duty) {
        String[] opens = text(duty, "opens").split(" ");
        Cadence cadence = symbol(Cadence.class, opens[0]);
        String opensOnDay = opens.length > 1 ? reading.day(path + ".opens", opens[1]) : null;
        DueRule due = due(path + ".due", text(duty, "due"), cadence);
        reading.expect(opensOnDay == null || due.onDay() == null || due.onDay().compareTo(opensOnDay) >= 0,
                path + ".due", "file-due-before-open", String.valueOf(due.onDay()), String.valueOf(opensOnDay));
        String seat = seats.named(path, duty);
        return new ReportDuty(text(duty, "id"), localized(duty, "title"), seat, cadence, opensOnDay, due,
                text(duty, "nil-return", "refused").equals("allowed"), texts(duty, "parts"), scope(path, duty, seat, cadence), handling(path, duty), reading.articles(path, duty));
    }

    private ReportScope scope(String path, JsonNode duty, String seat, Cadence cadence) {
        List<ReportStage> stages = reading.eachById(duty, path + ".stages", (at, stage) -> new ReportStage(text(stage, "id"), localized(stage, "title"),
                reading.positive(at + ".within", Term.parse(text(stage, "within"))), texts(stage, "parts")));
        reading.expect(stages.isEmpty() || cadence == Cadence.ON_EVENT, path + ".stages", "file-stages-of-event");
        return new ReportScope(subjects.subjectOf(path, duty, seat), subjects.categoriesOf(path, duty), stages, optional(duty, "collects"));
    }

    /** A summary is made from reports that the same seat or seats below it owe, and not from itself. */
    private void checkCollected(JsonNode root, ReportDuty duty) {
        String collected = duty.scope().collects();
        if (collected == null) {
            return;
        }
        String path = "duties[" + indexOf(root, duty.id()) + "].collects";
        ReportDuty from = find(collected);
        reading.expect(from != null, path, "file-rule-no-report", collected);
        reading.expect(from == null || from.seat().equals(duty.seat()) || seats.isBelow(from.seat(), duty.seat()), path, "file-collects-from-elsewhere", collected);
        Set<String> passed = new HashSet<>();
        for (ReportDuty at = duty; at != null; at = at.scope().collects() == null ? null : find(at.scope().collects())) {
            if (!passed.add(at.id())) {
                reading.expect(false, path, "file-collects-itself", duty.id());
                return;
            }
        }
    }

    private @Nullable ReportDuty find(String id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst().orElse(null);
    }

    private static int indexOf(JsonNode root, String id) {
        List<String> ids = StreamSupport.stream(root.path("duties").spliterator(), false).map(duty -> text(duty, "id")).toList();
        return ids.indexOf(id);
    }

    private ReportHandling handling(String path, JsonNode duty) {
        return new ReportHandling(duty.has("approved-by") ? symbol(Actor.class, duty, "approved-by") : null, photo(duty.path("photo")),
                conduct.classNamed(path, duty), texts(duty, "outcomes"), reading.reminders(path, duty));
    }

    private static @Nullable PhotoRule photo(JsonNode photo) {
        if (photo.isMissingNode()) {
            return null;
        }
        String[] size = text(photo, "at-least").split("x");
        return new PhotoRule(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
    }

    private DueRule due(String path, String written, Cadence cadence) {
        LocalTime time = time(path, written);
        String due = written.replaceFirst(" \\d\\d:\\d\\d$", "");
        if (due.equals("as-requested")) {
            reading.expect(cadence == Cadence.ON_REQUEST, path, "file-due-as-requested");
            return DueRule.AS_REQUESTED;
        }
        if (due.equals("end-of-period")) {
            reading.expect(cadence.isPeriodic(), path, "file-due-end-of-period");
            return new DueRule(null, null, Term.days(0), time);
        }
        if (due.matches("\\d\\d-\\d\\d")) {
            reading.expect(cadence == Cadence.YEARLY, path, "file-due-on-day");
            return new DueRule(reading.day(path, due), null, null, time);
        }
        if (due.matches("[a-z]+day")) {
            reading.expect(cadence == Cadence.WEEKLY, path, "file-due-on-weekday");
            return new DueRule(null, symbol(DayOfWeek.class, due), null, time);
        }
        return new DueRule(null, null, reading.positive(path, Term.parse(due)), time);
    }

    private @Nullable LocalTime time(String path, String due) {
        String time = due.replaceFirst("^.* (?=\\d\\d:\\d\\d$)", "");
        try {
            return time.length() == due.length() ? null : LocalTime.parse(time);
        } catch (DateTimeParseException impossible) {
            reading.expect(false, path, "file-time-impossible", time);
            return null;
        }
    }

    private MeetingDuty meeting(String path, JsonNode duty) {
        int atLeast = duty.path("at-least").asInt(1);
        Integer atMost = duty.has("at-most") ? duty.get("at-most").asInt() : null;
        reading.expect(atMost == null || atMost >= atLeast, path + ".at-most", "file-at-most");
        return new MeetingDuty(text(duty, "id"), localized(duty, "title"), seats.named(path, duty), symbol(Cadence.class, duty, "held"), atLeast, atMost,
                reading.term(path, duty, "notice"), text(duty, "delegate", "refused").equals("allowed"),
                new MeetingScope(symbol(Each.class, duty, "each", Each.PROGRAMME), symbol(Actor.class, duty, "called-by", Actor.SECRETARIAT),
                        reading.term(path, duty, "held-within"), subjects.categoriesOf(path, duty)),
                new MeetingHandling(symbol(Kind.class, duty, "kind", Kind.MEETING), forms(duty),
                        duty.path("agenda").asBoolean(false), reading.term(path, duty, "minutes"), reading.term(path, duty, "newcomers-within")),
                reading.articles(path, duty));
    }

    private static Set<Form> forms(JsonNode duty) {
        return duty.has("forms") ? EnumSet.copyOf(symbols(Form.class, duty, "forms")) : EnumSet.of(Form.IN_PERSON);
    }
}
