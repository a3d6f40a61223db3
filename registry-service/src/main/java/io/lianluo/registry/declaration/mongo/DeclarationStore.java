package io.lianluo.registry.declaration.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.acting.ChangeRecorder;
import io.lianluo.registry.declaration.DeclarationEvent;
import io.lianluo.registry.declaration.DeclarationFilter;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.declaration.FirstDeclaration.Status;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.time.Instant;
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
class DeclarationStore extends SealingStore<FirstDeclaration, DeclarationEvent, DeclarationState> implements Declarations {

    private static final Sort BY_ID = Sort.by("_id");
    private static final String STATUS = "state.parts.status";
    private static final String ACCOUNT = "state.parts.accountId";
    private static final String PEOPLE = "state.people";
    private static final String ENDED = "state.parts.endedAt";

    private final ChangeRecorder recorder;

    DeclarationStore(Outbox outbox, SealingKeys keys, ChangeRecorder recorder) {
        super(outbox, keys, "declarations", DeclarationState.class);
        this.recorder = recorder;
    }

    @Override
    public List<FirstDeclaration> list(DeclarationFilter filter, @Nullable String afterId, int limit) {
        List<Criteria> all = new ArrayList<>();
        if (filter.shown().programmes() != null) {
            all.add(VisibleFields.of("state.parts.programme", "state.parts.partId", filter.shown().programmes(), filter.shown().parts()));
        }
        if (filter.accountId() != null) {
            all.add(where(ACCOUNT).is(filter.accountId().toString()));
        }
        if (filter.status() != null) {
            all.add(where(STATUS).is(filter.status().name()));
        }
        if (afterId != null) {
            all.add(where("_id").gt(afterId));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), BY_ID, limit);
    }

    @Override
    public List<FirstDeclaration> about(UUID personId, @Nullable String afterId, int limit) {
        Criteria criteria = where(PEOPLE).is(personId.toString());
        return find(afterId == null ? criteria : criteria.and("_id").gt(afterId), BY_ID, limit);
    }

    @Override
    public List<FirstDeclaration> confirming(int limit) {
        return find(where(STATUS).is(Status.CONFIRMING.name()), BY_ID, limit);
    }

    @Override
    public List<FirstDeclaration> endedBefore(Instant moment, int limit) {
        return find(where(ENDED).lt(moment), Sort.by(ENDED), limit);
    }

    @Override
    public List<FirstDeclaration> withFile(UUID file, int limit) {
        return find(where("state.files").is(file.toString()), Sort.unsorted(), limit);
    }

    @Override
    public void erase(FirstDeclaration declaration) {
        delete(declaration);
    }

    @Override
    protected DeclarationState stateOf(FirstDeclaration declaration) {
        FirstDeclaration.State parts = declaration.state();
        return new DeclarationState(parts.withTexts(sealing(declaration.id())), parts.status().isOpen() ? parts.accountId() + "/" + parts.programme() : null,
                declaration.people(), declaration.files(), sealedBy());
    }

    @Override
    protected FirstDeclaration restore(DeclarationState state) {
        return FirstDeclaration.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    @Override
    protected RecordedChange recordedChangeOf(DeclarationEvent event, FirstDeclaration declaration, long version) {
        return recorder.of("declaration", event, declaration.state().programme(), version);
    }

    /** Nobody else hears of it: what comes of it is told by the unit, the seat and the account. */
    @Override
    protected List<SpecificRecord> recordsOf(DeclarationEvent event, FirstDeclaration declaration) {
        return List.of();
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of(
                new Index("state.open", Sort.Direction.ASC).unique().sparse(),
                new Index("state.parts.programme", Sort.Direction.ASC).on(STATUS, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(STATUS, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(ACCOUNT, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(PEOPLE, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(ENDED, Sort.Direction.ASC).sparse(),
                new Index("state.files", Sort.Direction.ASC));
    }
}
