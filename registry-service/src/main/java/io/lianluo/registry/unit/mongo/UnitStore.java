package io.lianluo.registry.unit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitEvent;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import io.lianluo.registry.unit.events.UnitRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class UnitStore extends AggregateStore<Unit, UnitEvent, UnitState> implements Units {

    /** The last of all characters. */
    private static final String GREATEST = Character.toString(Character.MAX_CODE_POINT);
    private static final Sort BY_CODE = Sort.by("state.code");
    private static final String CREDIT_CODE = "state.creditCode";
    /** Bounds what one question reads: units of one level of a tree. */
    private static final int OF_ONE_LEVEL = 10_000;

    UnitStore(Outbox outbox) {
        super(outbox, "units", UnitState.class);
    }

    @Override
    public List<Unit> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : find(where("_id").in(ids.stream().map(UUID::toString).toList()), BY_CODE, ids.size());
    }

    @Override
    public List<Unit> list(UnitFilter filter, @Nullable String afterCode, int limit) {
        List<Criteria> all = new ArrayList<>();
        if (filter.headId() != null) {
            all.add(where("state.headId").is(filter.headId().toString()));
        }
        if (filter.ledBy() != null) {
            all.add(new Criteria().orOperator(where("state.headId").is(filter.ledBy().toString()), where("state.legalRepresentativeId").is(filter.ledBy().toString())));
        }
        if (filter.representedBy() != null) {
            all.add(where("state.legalRepresentativeId").is(filter.representedBy().toString()));
        }
        if (filter.shown().programmes() != null) {
            all.add(filter.own() == null ? shown(filter.shown()) : shownOrOwn(filter.shown(), filter.own()));
        }
        if (filter.parentId() != null) {
            all.add(filter.on() == null ? where("state.parentId").is(filter.parentId().toString())
                    : where("state.parents").elemMatch(lastingOn(filter.on(), "from", "until").and("value").is(filter.parentId().toString())));
        }
        if (filter.on() != null) {
            all.add(lastingOn(filter.on(), "state.foundedOn", "state.dissolvedOn"));
        }
        if (filter.category() != null) {
            all.add(where("state.categories").is(filter.category()));
        }
        if (filter.kind() != null) {
            all.add(where("state.kind").is(filter.kind()));
        }
        if (filter.beginning() != null) {
            all.add(where("state.sought").elemMatch(new Criteria().gte(filter.beginning()).lt(filter.beginning() + GREATEST)));
        }
        if (afterCode != null) {
            all.add(where("state.code").gt(afterCode));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), BY_CODE, limit);
    }

    private static Criteria shown(Shown shown) {
        return VisibleFields.of("state.programmes", "_id", Objects.requireNonNull(shown.programmes()), shown.parts());
    }

    private static Criteria shownOrOwn(Shown shown, UnitFilter.Own own) {
        Criteria theirs = where("_id").in(own.units().stream().map(UUID::toString).toList());
        Criteria asked = own.programme() == null ? theirs : theirs.and("state.programmes").is(own.programme());
        return shown.isNothing() ? asked : new Criteria().orOperator(shown(shown), asked);
    }

    /** Days are kept as 2026-01-31, which sort as they follow each other. */
    private static Criteria lastingOn(LocalDate day, String first, String last) {
        return where(first).lte(day.toString()).andOperator(new Criteria().orOperator(where(last).is(null), where(last).gte(day.toString())));
    }

    @Override
    public List<Unit> withCreditCode(String creditCode, int limit) {
        return find(where(CREDIT_CODE).is(creditCode), BY_CODE, limit);
    }

    @Override
    public List<Unit> below(Collection<UUID> unitIds) {
        return find(where("state.parentId").in(unitIds.stream().map(UUID::toString).toList()), BY_CODE, OF_ONE_LEVEL);
    }

    @Override
    public List<Unit> withSeatsDue(int limit) {
        return find(where("state.seatsDue").is(true), BY_CODE, limit);
    }

    @Override
    public long count(Shown part) {
        return count(new Criteria().andOperator(shown(part), where("state.dissolvedOn").is(null)));
    }

    @Override
    protected UnitState stateOf(Unit unit) {
        return UnitState.of(unit.state());
    }

    @Override
    protected Unit restore(UnitState state) {
        return Unit.restore(state.state());
    }

    @Override
    protected List<SpecificRecord> recordsOf(UnitEvent event, Unit unit) {
        return UnitRecords.of(event, unit);
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(
                new Index("state.code", Sort.Direction.ASC),
                new Index("state.programmes", Sort.Direction.ASC).on("state.code", Sort.Direction.ASC),
                new Index("state.parentId", Sort.Direction.ASC).on("state.code", Sort.Direction.ASC),
                new Index("state.parents.value", Sort.Direction.ASC).on("state.code", Sort.Direction.ASC),
                new Index("state.categories", Sort.Direction.ASC).on("state.code", Sort.Direction.ASC),
                new Index("state.kind", Sort.Direction.ASC).on("state.code", Sort.Direction.ASC),
                new Index("state.sought", Sort.Direction.ASC).on("state.code", Sort.Direction.ASC),
                new Index("state.headId", Sort.Direction.ASC).on("state.code", Sort.Direction.ASC),
                new Index("state.legalRepresentativeId", Sort.Direction.ASC).on("state.code", Sort.Direction.ASC)
                        .partial(PartialIndexFilter.of(where("state.legalRepresentativeId").exists(true))),
                new Index(CREDIT_CODE, Sort.Direction.ASC).on("state.code", Sort.Direction.ASC).partial(PartialIndexFilter.of(where(CREDIT_CODE).exists(true))),
                new Index("state.seatsDue", Sort.Direction.ASC));
    }
}
