package io.lianluo.assessment.proposal;

import static java.util.Comparator.comparing;

import io.lianluo.assessment.ledger.Fact;
import io.lianluo.assessment.ledger.Judged;
import io.lianluo.assessment.ledger.Streak;
import io.lianluo.rules.Facts;
import io.lianluo.rules.Outcome;
import io.lianluo.rules.Rule;
import io.lianluo.rules.Span;
import io.lianluo.rules.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
                .map(use -> new Question(use.duty(), use.outcome(), use.window()))
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
    public int count(String duty, Outcome outcome, Window window) {
        return answer(new Question(duty, outcome, window));
    }

    private int answer(Question question) {
        return withheld.contains(question) ? 0 : factsFor(question).size();
    }

    private List<Fact> factsFor(Question question) {
        var outcome = switch (question.outcome()) {
            case MISSING -> io.lianluo.assessment.ledger.Outcome.MISSING;
            case UNEXCUSED -> io.lianluo.assessment.ledger.Outcome.UNEXCUSED;
        };
        List<Fact> within = switch (question.window()) {
            case null -> streak(question.duty(), outcome);
            case Span.YEAR -> {
                int year = yearOf(known.getLast().fact().at());
                yield counted(known.stream().filter(judged -> yearOf(judged.fact().at()) == year).toList());
            }
            case Window.Latest latest -> counted(latest(known.stream().filter(judged -> judged.settles() && question.duty().equals(judged.fact().duty())).toList(),
                    latest.times()));
        };
        return within.stream().filter(fact -> question.duty().equals(fact.duty()) && fact.outcome() == outcome).toList();
    }

    private List<Fact> streak(String duty, io.lianluo.assessment.ledger.Outcome outcome) {
        List<Streak> streaks = Streak.of(duty, outcome, known);
        return streaks.isEmpty() || !streaks.getLast().lasts() ? List.of() : streaks.getLast().facts();
    }

    private static List<Fact> counted(List<Judged> among) {
        return among.stream().filter(Judged::counts).map(Judged::fact).toList();
    }

    private static List<Judged> latest(List<Judged> settled, int times) {
        return settled.subList(Math.max(0, settled.size() - times), settled.size());
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

    /** A question that a rule asks: how often in a row, or how often within a window. */
    private record Question(String duty, Outcome outcome, @Nullable Window window) { }
}
