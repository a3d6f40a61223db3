package io.lianluo.eventing;

import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.Unit.UnitEvent;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;

/** A store to test with. */
class Units extends AggregateStore<Unit, UnitEvent, Unit.State> {

    static final Instant AT = Instant.parse("2026-03-31T02:05:00Z");

    Units(Outbox outbox) {
        super(outbox, "units", Unit.State.class);
    }

    @Override
    protected Unit.State stateOf(Unit unit) {
        return unit.state();
    }

    @Override
    protected Unit restore(Unit.State state) {
        return Unit.of(state);
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index("state.code", Sort.Direction.ASC).unique());
    }

    @Override
    protected List<? extends SpecificRecord> recordsOf(UnitEvent event, Unit unit) {
        return switch (event) {
            case Unit.Founded _ -> List.of(record(unit, UnitChange.FOUNDED));
            case Unit.Renamed _ -> List.of(record(unit, UnitChange.CORRECTED));
            case Unit.Noted _ -> List.of();
        };
    }

    /** Notes are nobody's business. */
    @Override
    protected @Nullable RecordedChange recordedChangeOf(UnitEvent event, Unit unit, long version) {
        return event instanceof Unit.Renamed ? new RecordedChange(version, "unit-renamed", AT, "registry") : null;
    }

    List<Unit> named(String name) {
        return find(Criteria.where("state.name").is(name), Sort.by("state.code"), 10);
    }

    private static UnitChanged record(Unit unit, UnitChange change) {
        UnitChanged changed = new UnitChanged();
        changed.setUnitId(unit.state().unit());
        changed.setCode(unit.state().code());
        changed.setName(unit.name());
        changed.setKind("member");
        changed.setProgrammes(List.of("auto-trade-association"));
        changed.setFoundedOn(unit.state().foundedOn());
        changed.setChange(change);
        return changed;
    }
}
