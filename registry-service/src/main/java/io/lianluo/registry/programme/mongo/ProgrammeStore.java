package io.lianluo.registry.programme.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.LostStates;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeEvent;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.events.ProgrammeRecords;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class ProgrammeStore extends AggregateStore<Programme, ProgrammeEvent, Programme.State> implements Programmes {

    /** A platform has dozens; a thousand would be a mistake that should show. */
    private static final int MANY = 1_000;
    private static final String FILE = "state.versions.fullText.file";
    private static final Sort BY_CODE = Sort.by("_id");

    private final LostStates<?> lost;

    ProgrammeStore(Outbox outbox) {
        super(outbox, "programmes", Programme.State.class);
        this.lost = ProgrammeRecords.lost(outbox);
    }

    @Override
    public boolean isTakenBack(String code, int number) {
        return lost.contains(key(code, number)) && lost.find(key(code, number)).isEmpty();
    }

    @Override
    public boolean isLost(ProgrammeVersion version) {
        return lost.find(key(version.definition().code(), version.number())).filter(told -> !ProgrammeRecords.says(told, version)).isPresent();
    }

    private static String key(String code, int number) {
        return code + "/" + number;
    }

    @Override
    public List<Programme> all() {
        return find(new Criteria(), BY_CODE, MANY);
    }

    @Override
    public List<Programme> withSeatsDue() {
        return find(where("state.seatsDueOn").ne(null), BY_CODE, MANY);
    }

    @Override
    public boolean refersTo(UUID file) {
        return !find(where(FILE).is(file), BY_CODE, 1).isEmpty();
    }

    @Override
    protected Programme.State stateOf(Programme programme) {
        return programme.state();
    }

    @Override
    protected Programme restore(Programme.State state) {
        return Programme.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(ProgrammeEvent event, Programme programme) {
        return ProgrammeRecords.of(event);
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index("state.seatsDueOn", Sort.Direction.ASC), new Index(FILE, Sort.Direction.ASC));
    }
}
