package io.lianluo.registry.particulars.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Outbox;
import io.lianluo.registry.particulars.ParticularsEvent;
import io.lianluo.registry.particulars.ParticularsOfUnits;
import io.lianluo.registry.particulars.UnitParticulars;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

@Component
class ParticularsStore extends SealingStore<UnitParticulars, ParticularsEvent, ParticularsStore.State> implements ParticularsOfUnits {

    /**
     * Particulars as kept.
     *
     * @param parts    all of it, texts sealed
     * @param sealedBy name of the key that sealed the texts
     */
    record State(UnitParticulars.State parts, String sealedBy) { }

    ParticularsStore(Outbox outbox, SealingKeys keys) {
        super(outbox, keys, "particulars", State.class);
    }

    @Override
    public List<UnitParticulars> findAll(Collection<UUID> unitIds) {
        return unitIds.isEmpty() ? List.of() : find(where("_id").in(unitIds.stream().map(UUID::toString).toList()), Sort.unsorted(), unitIds.size());
    }

    @Override
    protected State stateOf(UnitParticulars particulars) {
        return new State(particulars.state().withTexts(sealing(particulars.id())), sealedBy());
    }

    @Override
    protected UnitParticulars restore(State state) {
        return UnitParticulars.restore(state.parts().withTexts(opening(state.parts().unitId())));
    }

    /** Nobody else hears of it: it is for the offices alone. */
    @Override
    protected List<SpecificRecord> recordsOf(ParticularsEvent event, UnitParticulars particulars) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of();
    }
}
