package io.lianluo.assessment.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one duty that counted in a row. Missed reports and unexcused absences are the same thing here.
 *
 * @param duty    the duty
 * @param outcome the outcome that came back each time
 * @param facts   the facts, the oldest first; at least one
 * @param endedBy the fact that ended it; null while it lasts
 */
public record Streak(String duty, Outcome outcome, List<Fact> facts, @Nullable Fact endedBy) {

    public Streak {
        facts = List.copyOf(facts);
    }

    /** How long it is. */
    public int length() {
        return facts.size();
    }

    /** Whether it lasts. */
    public boolean lasts() {
        return endedBy == null;
    }

    /**
     * All streaks of a duty, past ones and the one that lasts, the oldest first. What neither counts nor resets leaves them alone.
     *
     * @param facts the facts of one ledger in the order in which they count
     */
    public static List<Streak> of(String duty, Outcome outcome, List<Judged> facts) {
        List<Streak> streaks = new ArrayList<>();
        List<Fact> run = new ArrayList<>();
        for (Judged judged : facts) {
            if (!duty.equals(judged.fact().duty())) {
                continue;
            }
            if (judged.counts() && judged.fact().outcome() == outcome) {
                run.add(judged.fact());
            } else if (judged.resets() && !run.isEmpty()) {
                streaks.add(new Streak(duty, outcome, run, judged.fact()));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            streaks.add(new Streak(duty, outcome, run, null));
        }
        return streaks;
    }

    /** All streaks in a ledger, duty by duty in alphabetical order. */
    public static List<Streak> of(List<Judged> facts) {
        return facts.stream().filter(Judged::counts).map(Judged::fact).filter(fact -> fact.duty() != null)
                .map(fact -> new Key(String.valueOf(fact.duty()), fact.outcome())).distinct().sorted()
                .flatMap(key -> of(key.duty, key.outcome, facts).stream()).toList();
    }

    private record Key(String duty, Outcome outcome) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byDuty = duty.compareTo(other.duty);
            return byDuty != 0 ? byDuty : outcome.compareTo(other.outcome);
        }
    }
}
