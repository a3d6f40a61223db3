package io.lianluo.registry.nomination.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Outbox;
import io.lianluo.registry.nomination.Notice;
import io.lianluo.registry.nomination.NoticeEvent;
import io.lianluo.registry.nomination.Notices;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

@Component
class NoticeStore extends SealingStore<Notice, NoticeEvent, NoticeStore.State> implements Notices {

    /** A notice as kept, title, text and fingerprint sealed by the key of that name. */
    record State(Notice.Parts parts, String sealedBy) { }


    NoticeStore(Outbox outbox, SealingKeys keys) {
        super(outbox, keys, "notices", State.class);
    }

    @Override
    public List<Notice> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : find(where("_id").in(ids), Sort.unsorted(), ids.size());
    }

    @Override
    protected State stateOf(Notice notice) {
        return new State(notice.parts().withTexts(sealing(notice.id())), sealedBy());
    }

    @Override
    protected Notice restore(State state) {
        return Notice.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    /** Others hear of each appointment that a notice makes public, from its nomination. */
    @Override
    protected List<SpecificRecord> recordsOf(NoticeEvent event, Notice notice) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of();
    }
}
