package io.lianluo.eventing;

import io.lianluo.domain.Aggregate;
import io.lianluo.eventing.Unit.UnitEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An aggregate to test with. */
final class Unit extends Aggregate<UnitEvent> {

    sealed interface UnitEvent { }

    record Founded(UUID id) implements UnitEvent { }

    record Renamed(String name) implements UnitEvent { }

    /** Something that concerns nobody else. */
    record Noted(@Nullable String remark) implements UnitEvent { }

    record State(UUID unit, String code, String name, LocalDate foundedOn, @Nullable String remark) { }

    private State state;

    private Unit(State state) {
        this.state = state;
    }

    static Unit found(UUID id, String code, String name) {
        Unit unit = new Unit(new State(id, code, name, LocalDate.of(2026, 3, 1), null));
        unit.raise(new Founded(id));
        return unit;
    }

    static Unit of(State state) {
        return new Unit(state);
    }

    void rename(String name) {
        if (!state.name().equals(name)) {
            state = new State(state.unit(), state.code(), name, state.foundedOn(), state.remark());
            raise(new Renamed(name));
        }
    }

    void note(@Nullable String remark) {
        state = new State(state.unit(), state.code(), state.name(), state.foundedOn(), remark);
        raise(new Noted(remark));
    }

    State state() {
        return state;
    }

    String name() {
        return state.name();
    }

    @Override
    public String id() {
        return state.unit().toString();
    }
}
