package io.lianluo.registry.nomination.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.Outbox;
import io.lianluo.registry.keys.mongo.SealingStore;
import io.lianluo.registry.nomination.Notice;
import io.lianluo.registry.nomination.NoticeEvent;
import io.lianluo.registry.nomination.Notices;
import io.lianluo.registry.person.KeyService;
import io.lianluo.registry.person.TextSeal;
import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.stereotype.Component;

@Component
class NoticeStore extends SealingStore<Notice, NoticeEvent, NoticeStore.State> implements Notices {

    /** A notice as kept, title and text sealed by the key of that name. */
    record State(Notice.Parts parts, String sealedBy) { }

    private final TextSeal texts;

    NoticeStore(Outbox outbox, KeyService keys) {
        super(outbox, "notices", State.class);
        this.texts = new TextSeal(keys);
    }

    @Override
    public List<Notice> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : find(where("_id").in(ids), Sort.unsorted(), ids.size());
    }

    @Override
    protected State stateOf(Notice notice) {
        return new State(notice.parts().withTexts(texts::seal), texts.key());
    }

    @Override
    protected Notice restore(State state) {
        return Notice.restore(state.parts().withTexts(texts::open));
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
