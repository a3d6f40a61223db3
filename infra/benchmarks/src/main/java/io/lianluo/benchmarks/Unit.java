package io.lianluo.benchmarks;

import io.lianluo.domain.Aggregate;
import java.util.UUID;

/** The aggregate that is saved: each command raises one event. */
final class Unit extends Aggregate<Unit.Event> {

    /** An event that happened to a unit. */
    sealed interface Event permits Founded, Renamed { }

    record Founded() implements Event { }

    record Renamed() implements Event { }

    record State(UUID unit, String code, String name) { }

    private State state;

    Unit(State state) {
        this.state = state;
    }

    static Unit found(UUID id, String code, String name) {
        Unit unit = new Unit(new State(id, code, name));
        unit.raise(new Founded());
        return unit;
    }

    void rename(String name) {
        state = new State(state.unit(), state.code(), name);
        raise(new Renamed());
    }

    State state() {
        return state;
    }

    @Override
    public String id() {
        return state.unit().toString();
    }
}
