package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
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
import io.lianluo.registry.programme.duty.PhotoRule;
import io.lianluo.registry.programme.duty.ReportDuty;
import io.lianluo.registry.programme.duty.ReportHandling;
import io.lianluo.workingtime.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The duties of a programme file: reports and meetings, which share their ids. */
final class DutySection {

    private final Reading reading;
    private final SeatSection seats;
    private final ConductSection conduct;
    private final List<ReportDuty> reports = new ArrayList<>();
    private final List<MeetingDuty> meetings = new ArrayList<>();

    DutySection(Reading reading, JsonNode root, SeatSection seats, ConductSection conduct) {
        this.reading = reading;
        this.seats = seats;
        this.conduct = conduct;
        reading.eachById(root, "duties", (path, duty) -> text(duty, "is").equals("report")
                ? reports.add(report(path, duty)) : meetings.add(meeting(path, duty)));
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
        return new ReportDuty(text(duty, "id"), localized(duty, "title"), seats.named(path, duty), cadence, opensOnDay, due,
                text(duty, "nil-return", "refused").equals("allowed"), texts(duty, "parts"), handling(path, duty), reading.articles(path, duty));
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

    private DueRule due(String path, String due, Cadence cadence) {
        if (due.equals("as-requested")) {
            reading.expect(cadence == Cadence.ON_REQUEST, path, "file-due-as-requested");
            return DueRule.AS_REQUESTED;
        }
        if (due.equals("end-of-period")) {
            reading.expect(cadence.isPeriodic(), path, "file-due-end-of-period");
            return new DueRule(null, Term.days(0));
        }
        if (due.matches("\\d\\d-\\d\\d")) {
            reading.expect(cadence == Cadence.YEARLY, path, "file-due-on-day");
            return new DueRule(reading.day(path, due), null);
        }
        return new DueRule(null, reading.positive(path, Term.parse(due)));
    }

    private MeetingDuty meeting(String path, JsonNode duty) {
        int atLeast = duty.path("at-least").asInt(1);
        Integer atMost = duty.has("at-most") ? duty.get("at-most").asInt() : null;
        reading.expect(atMost == null || atMost >= atLeast, path + ".at-most", "file-at-most");
        return new MeetingDuty(text(duty, "id"), localized(duty, "title"), seats.named(path, duty), symbol(Cadence.class, duty, "held"), atLeast, atMost,
                reading.term(path, duty, "notice"), text(duty, "delegate", "refused").equals("allowed"),
                new MeetingHandling(duty.has("kind") ? symbol(Kind.class, duty, "kind") : Kind.MEETING, forms(duty),
                        duty.path("agenda").asBoolean(false), reading.term(path, duty, "minutes"), reading.term(path, duty, "newcomers-within")),
                reading.articles(path, duty));
    }

    private static Set<Form> forms(JsonNode duty) {
        return duty.has("forms") ? EnumSet.copyOf(symbols(Form.class, duty, "forms")) : EnumSet.of(Form.IN_PERSON);
    }
}
