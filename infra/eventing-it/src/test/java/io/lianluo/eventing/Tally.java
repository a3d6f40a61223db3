package io.lianluo.eventing;

import io.lianluo.domain.Aggregate;
import io.lianluo.eventing.Tally.Counted;

/** Counts, and so shows what comes twice. */
final class Tally extends Aggregate<Counted> {

    record Counted(int to) { }

    record State(String subject, int count) { }

    private final String subject;
    private int count;

    private Tally(State state) {
        subject = state.subject();
        count = state.count();
    }

    static Tally of(State state) {
        return new Tally(state);
    }

    void count() {
        count++;
        raise(new Counted(count));
    }

    State state() {
        return new State(subject, count);
    }

    @Override
    public String id() {
        return subject;
    }
}
