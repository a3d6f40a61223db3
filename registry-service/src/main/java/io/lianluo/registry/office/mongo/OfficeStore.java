package io.lianluo.registry.office.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.acting.ChangeRecorder;
import io.lianluo.registry.office.OfficeEvent;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.OfficePlace;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.office.events.OfficeRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class OfficeStore extends AggregateStore<ProgrammeOffice, OfficeEvent, ProgrammeOffice.State> implements ProgrammeOffices {

    private static final Sort BY_ID = Sort.by("_id");
    private static final String PROGRAMME = "state.place.programme";
    private static final String KIND = "state.place.kind";
    private static final String UNIT = "state.place.unitId";
    private static final String PERSON = "state.officers.personId";
    /** No office was closed and opened again more often. */
    private static final int IN_A_PLACE = 1_000;

    private final ChangeRecorder recorder;

    OfficeStore(Outbox outbox, ChangeRecorder recorder) {
        super(outbox, "offices", ProgrammeOffice.State.class);
        this.recorder = recorder;
    }

    @Override
    public List<ProgrammeOffice> list(OfficeFilter filter, @Nullable String afterId, int limit) {
        List<Criteria> all = new ArrayList<>();
        if (filter.programmes() != null) {
            all.add(filter.programmes().size() == 1 ? where(PROGRAMME).is(filter.programmes().iterator().next()) : where(PROGRAMME).in(filter.programmes()));
        }
        if (filter.officer() != null) {
            all.add(where(PERSON).is(filter.officer().toString()));
        }
        if (filter.units() != null) {
            all.add(where(UNIT).in(filter.units().stream().map(UUID::toString).toList()));
        }
        if (filter.on() != null) {
            all.add(where("state.openedOn").lte(filter.on().toString()));
            all.add(new Criteria().orOperator(where("state.closedOn").is(null), where("state.closedOn").gte(filter.on().toString())));
        }
        if (afterId != null) {
            all.add(where("_id").gt(afterId));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), BY_ID, limit);
    }

    @Override
    public List<ProgrammeOffice> at(OfficePlace place) {
        return find(where(PROGRAMME).is(place.programme()).and(KIND).is(place.kind().name())
                .and(UNIT).is(place.unitId() == null ? null : place.unitId().toString()), BY_ID, IN_A_PLACE);
    }

    @Override
    protected ProgrammeOffice.State stateOf(ProgrammeOffice office) {
        return office.state();
    }

    @Override
    protected ProgrammeOffice restore(ProgrammeOffice.State state) {
        return ProgrammeOffice.restore(state);
    }

    @Override
    protected RecordedChange recordedChangeOf(OfficeEvent event, ProgrammeOffice office, long version) {
        return recorder.of("office", event, office.place().programme(), version);
    }

    @Override
    protected List<SpecificRecord> recordsOf(OfficeEvent event, ProgrammeOffice office) {
        return OfficeRecords.of(event, office);
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(
                new Index(PROGRAMME, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(PROGRAMME, Sort.Direction.ASC).on(KIND, Sort.Direction.ASC).on(UNIT, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(PERSON, Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }
}
