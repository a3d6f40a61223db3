package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
import static io.lianluo.registry.programme.web.Reading.optional;
import static io.lianluo.registry.programme.web.Reading.symbol;
import static io.lianluo.registry.programme.web.Reading.text;
import static io.lianluo.registry.programme.web.Reading.texts;

import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.registry.programme.duty.ProcedureRule;
import io.lianluo.registry.programme.duty.SubjectRule;
import io.lianluo.registry.programme.seat.CategoryRule;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The objects of the duties in a programme file: subjects, categories of units, and procedures. */
final class SubjectSection {

    private final Reading reading;
    private final SeatSection seats;
    private final ConductSection conduct;
    private final List<SubjectRule> subjects;
    private final List<CategoryRule> categories;
    private final List<ProcedureRule> procedures;

    SubjectSection(Reading reading, JsonNode root, SeatSection seats, ConductSection conduct) {
        this.reading = reading;
        this.seats = seats;
        this.conduct = conduct;
        this.subjects = reading.eachById(root, "subjects", this::subject);
        this.categories = reading.eachById(root, "categories", this::category);
        this.procedures = reading.eachById(root, "procedures", this::procedure);
    }

    List<SubjectRule> subjects() {
        return subjects;
    }

    List<CategoryRule> categories() {
        return categories;
    }

    List<ProcedureRule> procedures() {
        return procedures;
    }

    /** The subject about whose every one a duty of a seat is owed, if it names one. */
    @Nullable String subjectOf(String path, JsonNode duty, String seat) {
        String named = optional(duty, "per");
        SubjectRule subject = subjects.stream().filter(rule -> rule.id().equals(named)).findFirst().orElse(null);
        reading.expect(named == null || subject != null, path + ".per", "file-subject-unknown", String.valueOf(named));
        reading.expect(subject == null || subject.seat().equals(seat), path + ".per", "file-subject-of-other-seat", String.valueOf(named), seat);
        return named;
    }

    /** The categories to which a duty is limited; none where it is not. */
    List<String> categoriesOf(String path, JsonNode duty) {
        List<String> named = texts(duty, "categories");
        for (int i = 0; i < named.size(); i++) {
            String category = named.get(i);
            reading.expect(categories.stream().anyMatch(rule -> rule.id().equals(category)), path + ".categories[" + i + "]", "file-category-unknown", category);
        }
        return named;
    }

    private SubjectRule subject(String path, JsonNode subject) {
        return new SubjectRule(text(subject, "id"), localized(subject, "title"), seats.named(path, subject), symbol(Actor.class, subject, "kept-by"),
                conduct.classNamed(path, subject), reading.articles(path, subject));
    }

    private CategoryRule category(String path, JsonNode category) {
        Cadence contact = category.has("contact") ? symbol(Cadence.class, category, "contact") : null;
        reading.expect(contact == null || seats.seats().stream().anyMatch(SeatRule::counterpart), path + ".contact", "file-no-counterpart");
        return new CategoryRule(text(category, "id"), localized(category, "title"), contact, reading.articles(path, category));
    }

    private ProcedureRule procedure(String path, JsonNode procedure) {
        String due = text(procedure, "due");
        boolean yearly = due.matches("\\d\\d-\\d\\d");
        return new ProcedureRule(text(procedure, "id"), localized(procedure, "title"), yearly ? reading.day(path + ".due", due) : null,
                yearly ? null : reading.positive(path + ".due", Term.parse(due)), reading.reminders(path, procedure), reading.articles(path, procedure));
    }
}
