package io.lianluo.registry.filing.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.acting.ChangeRecorder;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingEvent;
import io.lianluo.registry.filing.FilingFilter;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.filing.events.FilingRecords;
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
class FilingStore extends SealingStore<Filing, FilingEvent, FilingState> implements Filings {

    private final ChangeRecorder recorder;

    FilingStore(Outbox outbox, SealingKeys keys, ChangeRecorder recorder) {
        super(outbox, keys, "filings", FilingState.class);
        this.recorder = recorder;
    }

    @Override
    public List<Filing> list(FilingFilter filter, @Nullable String afterId, int limit) {
        List<Criteria> all = new ArrayList<>();
        if (filter.seatIds() != null) {
            all.add(where("state.seatId").in(filter.seatIds().stream().map(UUID::toString).toList()));
        }
        if (filter.shown().programmes() != null) {
            all.add(VisibleFields.of("state.parts.seat.programme", "state.parts.seat.unitId", filter.shown().programmes(), filter.shown().parts()));
        }
        if (filter.status() != null) {
            all.add(where("state.parts.status").is(filter.status().name()));
        }
        if (filter.owedAt() != null) {
            all.add(where("state.owedUntil").lt(filter.owedAt()));
        }
        if (afterId != null) {
            all.add(where("_id").gt(afterId));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), Sort.by("_id"), limit);
    }

    @Override
    public List<Filing> about(UUID personId, @Nullable String afterId, int limit) {
        Criteria criteria = where("state.parts.cause.people").is(personId.toString());
        return find(afterId == null ? criteria : criteria.and("_id").gt(afterId), Sort.by("_id"), limit);
    }

    @Override
    public List<Filing> overdueUntold(Instant now, int limit) {
        return find(where("state.untoldUntil").lt(now), Sort.by("state.untoldUntil"), limit);
    }

    @Override
    public List<Filing> toRegister(Instant now, int limit) {
        return find(where("state.toRegisterFrom").lte(now), Sort.by("state.toRegisterFrom"), limit);
    }

    @Override
    public List<Filing> withFile(UUID file, int limit) {
        return find(where("state.files").is(file.toString()), Sort.unsorted(), limit);
    }

    @Override
    protected FilingState stateOf(Filing filing) {
        Instant owedUntil = filing.status().isOwed() ? filing.due().at() : null;
        return new FilingState(filing.seat().id(), filing.state().withTexts(sealing(filing.id())), owedUntil, filing.overdueTold() ? null : owedUntil,
                filing.toRegister(Instant.MAX).map(change -> filing.cause().at()).orElse(null), filing.files(), sealedBy());
    }

    @Override
    protected Filing restore(FilingState state) {
        return Filing.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    @Override
    protected RecordedChange recordedChangeOf(FilingEvent event, Filing filing, long version) {
        return recorder.of("filing", event, filing.seat().programme(), version);
    }

    @Override
    protected List<SpecificRecord> recordsOf(FilingEvent event, Filing filing) {
        return FilingRecords.of(event, filing);
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of(
                new Index("state.seatId", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.parts.cause.people", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.parts.seat.programme", Sort.Direction.ASC).on("state.parts.status", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.parts.status", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.owedUntil", Sort.Direction.ASC).sparse(),
                new Index("state.untoldUntil", Sort.Direction.ASC).sparse(),
                new Index("state.toRegisterFrom", Sort.Direction.ASC).sparse(),
                new Index("state.files", Sort.Direction.ASC));
    }
}
