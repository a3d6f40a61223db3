package io.lianluo.assessment.proposal;

import static java.util.Comparator.comparing;

import io.lianluo.assessment.ledger.Fact;
import io.lianluo.assessment.ledger.Judged;
import io.lianluo.assessment.ledger.Streak;
import io.lianluo.rules.Facts;
import io.lianluo.rules.Outcome;
import io.lianluo.rules.Rule;
import io.lianluo.rules.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The facts about a liaison as of the latest of them, as a rule asks for them. */
final class Circumstances implements Facts {

    private static final Logger LOG = LoggerFactory.getLogger(Circumstances.class);

    private final List<Judged> known;
    private final ZoneId zone;
    private final Set<Question> withheld = new HashSet<>();

    /**
     * @param known the facts, the latest last
     * @param zone  the zone of the programme's days
     */
    Circumstances(List<Judged> known, ZoneId zone) {
        this.known = known;
        this.zone = zone;
    }

    /**
     * The facts by which the rule holds, the oldest first; none if it does not hold. Of alternatives that hold at the same time, those
     * that the latest fact is part of: each answer is withheld in turn, and what the rule cannot do without is why it holds.
     */
    List<Fact> whyHolds(Rule rule) {
        if (!holds(rule)) {
            return List.of();
        }
        List<Question> questions = rule.dutyUses().stream()
                .flatMap(use -> Stream.concat(Stream.of(new Question(use.duty(), use.outcome(), null)),
                        Arrays.stream(Span.values()).map(span -> new Question(use.duty(), use.outcome(), span))))
                .distinct()
                .sorted(comparing((Question question) -> factsFor(question).contains(known.getLast().fact())))
                .toList();
        for (Question question : questions) {
            withheld.add(question);
            if (!holds(rule)) {
                withheld.remove(question);
            }
        }
        return questions.stream().filter(question -> !withheld.contains(question)).flatMap(question -> factsFor(question).stream())
                .distinct().sorted(comparing(Fact::at).thenComparing(fact -> fact.subjectId().toString())).toList();
    }

    @Override
    public int streak(String duty, Outcome outcome) {
        return answer(new Question(duty, outcome, null));
    }

    @Override
    public int count(String duty, Outcome outcome, Span span) {
        return answer(new Question(duty, outcome, span));
    }

    private int answer(Question question) {
        return withheld.contains(question) ? 0 : factsFor(question).size();
    }

    private List<Fact> factsFor(Question question) {
        var outcome = switch (question.outcome()) {
            case MISSING -> io.lianluo.assessment.ledger.Outcome.MISSING;
            case UNEXCUSED -> io.lianluo.assessment.ledger.Outcome.UNEXCUSED;
        };
        if (question.span() == null) {
            List<Streak> streaks = Streak.of(question.duty(), outcome, known);
            return streaks.isEmpty() || !streaks.getLast().lasts() ? List.of() : streaks.getLast().facts();
        }
        int year = yearOf(known.getLast().fact().at());
        return known.stream().filter(Judged::counts).map(Judged::fact)
                .filter(fact -> question.duty().equals(fact.duty()) && fact.outcome() == outcome && yearOf(fact.at()) == year).toList();
    }

    private int yearOf(Instant at) {
        return at.atZone(zone).getYear();
    }

    private boolean holds(Rule rule) {
        try {
            return rule.holds(this);
        } catch (IllegalStateException e) {
            LOG.error("No proposal can follow from the rule {}", rule, e);
            return false;
        }
    }

    /** A question that a rule asks: how often in a row, or how often in a span. */
    private record Question(String duty, Outcome outcome, @Nullable Span span) { }
}
