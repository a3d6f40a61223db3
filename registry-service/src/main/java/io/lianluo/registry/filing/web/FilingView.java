package io.lianluo.registry.filing.web;

import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.filing.Compared;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.Outcome;
import io.lianluo.registry.filing.Part;
import io.lianluo.registry.filing.Ruling;
import io.lianluo.registry.filing.Start;
import io.lianluo.registry.filing.Submission;
import io.lianluo.registry.filing.Withdrawal;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.Ground;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filing as callers see it. Of the compared fields it tells whether they are the same as what is registered, and neither value.
 *
 * @param id               its id
 * @param programme        code of the programme
 * @param programmeVersion version of the programme whose rule it follows
 * @param rule             id of the programme's filing rule
 * @param trigger          what makes it due
 * @param seatId           the seat
 * @param unitId           the unit that owes it
 * @param status           where it stands
 * @param changedAt        when the change happens that is to be declared, whenever it was recorded
 * @param dueAt            last moment in time
 * @param calendarVersion  versions of the calendar by which that was counted; null when no working days were
 * @param assumed          whether a year counted over is not published yet
 * @param overdue          whether it is owed past that
 * @param late             whether it was handed in after that, or is owed past it
 * @param papers           papers that must be attached
 * @param compares         fields that must be declared
 * @param articles         names of the articles of the regulation that ask for it
 * @param about            the parts of what is registered that it is about; none for an early one
 * @param started          who of the unit began it, and from which day the change holds; null for one that became due by a recorded change
 * @param papersBefore     papers that were handed in with the nomination by which the change came about; they count
 * @param declared         what is declared and not registered yet, for the unit and the authority; null for others, and where it is nothing
 * @param submissions      what was handed in, the first first
 * @param rulings          what the authority said, the first first
 * @param outcomes         what became of each part of a confirmed change; none before it is registered
 * @param note             what is to be known of a confirmation: in what it differed, and what could not be registered, in the reader's language; null
 *                         where there is nothing
 * @param withdrawal       who withdrew it, and why; null unless somebody did
 * @param classification   the confidentiality class of what was handed in and answered; null where it has none. Whoever may not read it is shown none of
 *                         that, and in a list nobody is shown what is on record when it is read
 * @param version          how often it changed, as in its ETag
 */
record FilingView(UUID id, String programme, int programmeVersion, String rule, FilingRule.Trigger trigger, UUID seatId, UUID unitId,
                  Filing.Status status, Instant changedAt, Instant dueAt, @Nullable String calendarVersion, boolean assumed, boolean overdue, boolean late,
                  List<String> papers, List<FilingRule.Field> compares, List<LocalizedText> articles, List<Part> about, @Nullable Start started, List<Paper> papersBefore,
                  @Nullable DeclaredView declared, List<Submission> submissions, List<Ruling> rulings, List<Outcome> outcomes, @Nullable String note,
                  @Nullable Withdrawal withdrawal, @Nullable Classification classification, long version) {

    /**
     * A filing as somebody meets it.
     *
     * @param hasPart        whether the reader is of the unit or the authority
     * @param classification its class; null where it has none
     * @param shown          whether what has the class is shown
     */
    static FilingView of(Filing filing, boolean hasPart, @Nullable Classification classification, boolean shown, Citations citations, Instant now, Wording words) {
        return new FilingView(filing.id(), filing.seat().programme(), filing.programmeVersion(), filing.rule().id(), filing.rule().when(),
                filing.seat().id(), filing.seat().unitId(), filing.status(), filing.cause().at(), filing.due().at(), filing.due().calendarVersion(),
                filing.due().assumed(), filing.isOverdue(now), filing.isLate(now), filing.rule().papers(), filing.rule().compares(),
                citations.of(filing.seat().programme(), Ground.ofFiling(filing.rule().id(), filing.programmeVersion()), filing.cause().at()),
                filing.parts().stream().sorted().toList(), filing.started().orElse(null), shown ? filing.papersBefore() : List.of(),
                shown && hasPart ? filing.declared().map(DeclaredView::of).orElse(null) : null, shown ? filing.submissions() : List.of(),
                shown ? filing.rulings() : List.of(), shown ? filing.outcomes() : List.of(), shown ? note(filing, words) : null,
                shown ? filing.withdrawal().orElse(null) : null, classification, filing.version());
    }

    private static @Nullable String note(Filing filing, Wording words) {
        if (filing.status() != Filing.Status.CONFIRMED) {
            return null;
        }
        List<String> said = new ArrayList<>();
        Submission last = filing.submissions().getLast();
        if (last.differs()) {
            said.add(words.get("filing-note.differs", last.compared().stream().filter(field -> field.result() != Compared.Result.SAME)
                    .map(field -> words.word(field.field())).collect(Collectors.joining(words.get("filing-note.comma")))));
        }
        if (filing.declared().isPresent()) {
            said.add(words.get("filing-note.to-be-registered"));
        }
        filing.outcomes().forEach(outcome -> said.add(words.get("filing-outcome." + Wording.key(outcome.kind()),
                words.get("filing-part." + Wording.key(outcome.part())))));
        return said.isEmpty() ? null : String.join(words.get("filing-note.between"), said);
    }
}
