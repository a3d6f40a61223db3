package io.lianluo.registry.nomination.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.LostStates;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.acting.ChangeRecorder;
import io.lianluo.registry.announcement.AnnouncementReference;
import io.lianluo.registry.nomination.CurrentStep;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationEvent;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.OpenCall;
import io.lianluo.registry.nomination.events.NominationRecords;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class NominationStore extends SealingStore<Nomination, NominationEvent, NominationState> implements Nominations {

    private static final Sort BY_ID = Sort.by("_id");
    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "state.parts.ordinal");
    private static final Sort LATEST_NOTICE = Sort.by(Sort.Direction.DESC, "state.announcedOn", "_id");

    private final ChangeRecorder recorder;
    private final LostStates<?> lost;

    NominationStore(Outbox outbox, SealingKeys keys, ChangeRecorder recorder) {
        super(outbox, keys, "nominations", NominationState.class);
        this.recorder = recorder;
        this.lost = NominationRecords.lost(outbox);
    }

    @Override
    public List<Nomination> withCandidate(UUID personId, @Nullable String afterId, int limit) {
        return find(after(afterId, where("state.candidates").is(personId.toString())), BY_ID, limit);
    }

    private static Criteria after(@Nullable String id, Criteria all) {
        return id == null ? all : all.and("_id").gt(id);
    }

    @Override
    public Optional<Nomination> latestOf(UUID seatId) {
        return find(where("state.seatId").is(seatId.toString()), LATEST, 1).stream().findFirst();
    }

    @Override
    public boolean isLost(UUID id) {
        return lost.contains(id.toString());
    }

    @Override
    public List<Nomination> list(NominationFilter filter, @Nullable String afterId, int limit) {
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
        if (filter.dueBefore() != null) {
            all.add(where("state.dueAt").lt(filter.dueBefore()));
        }
        if (afterId != null) {
            all.add(where("_id").gt(afterId));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), BY_ID, limit);
    }

    @Override
    public List<Nomination> announced(String programme, @Nullable LocalDate on, @Nullable AnnouncedBefore before, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(where("state.parts.seat.programme").is(programme), on == null ? where("state.announcedOn").ne(null)
                : where("state.announcedOn").is(on.toString())));
        if (before != null) {
            String day = before.date().toString();
            all.add(new Criteria().orOperator(where("state.announcedOn").lt(day),
                    new Criteria().andOperator(where("state.announcedOn").is(day), where("_id").lt(before.id()))));
        }
        return find(new Criteria().andOperator(all), LATEST_NOTICE, limit);
    }

    @Override
    public List<Nomination> announcedBy(UUID announcementId, @Nullable String afterId, int limit) {
        return find(after(afterId, where("state.announcementIds").is(announcementId.toString())), BY_ID, limit);
    }

    @Override
    public List<Nomination> called(@Nullable String programme, LocalDate on, @Nullable String afterId, int limit) {
        Criteria open = where("state.calledUntil").gte(on.toString());
        return find(after(afterId, programme == null ? open : open.and("state.parts.seat.programme").is(programme)), BY_ID, limit);
    }

    @Override
    public List<Nomination> approved(int limit) {
        return find(where("state.parts.status").is(Nomination.Status.APPROVED.name()), BY_ID, limit);
    }

    @Override
    public List<Nomination> overdueUntold(Instant now, int limit) {
        return find(where("state.untoldDueAt").lt(now), Sort.by("state.untoldDueAt"), limit);
    }

    @Override
    public List<Nomination> withFile(UUID file, int limit) {
        return find(where("state.files").is(file.toString()), Sort.unsorted(), limit);
    }

    @Override
    protected NominationState stateOf(Nomination nomination) {
        CurrentStep currentStep = nomination.currentStep();
        Instant dueAt = currentStep == null || currentStep.due() == null ? null : currentStep.due().at();
        return new NominationState(nomination.seat().id(), nomination.candidates(), nomination.state().withTexts(sealing(nomination.id())), dueAt,
                currentStep == null || currentStep.overdueTold() ? null : dueAt, nomination.announcement().map(AnnouncementReference::date).orElse(null),
                nomination.announcementIds(), nomination.files(), sealedBy(),
                nomination.openCall().filter(call -> nomination.isToCall()).map(OpenCall::until).orElse(null));
    }

    @Override
    protected Nomination restore(NominationState state) {
        return Nomination.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    @Override
    protected RecordedChange recordedChangeOf(NominationEvent event, Nomination nomination, long version) {
        return recorder.of("nomination", event, nomination.seat().programme(), version);
    }

    @Override
    protected List<SpecificRecord> recordsOf(NominationEvent event, Nomination nomination) {
        return NominationRecords.of(event, nomination);
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of(
                new Index("state.seatId", Sort.Direction.ASC).on("state.parts.ordinal", Sort.Direction.DESC),
                new Index("state.parts.seat.programme", Sort.Direction.ASC).on("state.parts.status", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.parts.seat.programme", Sort.Direction.ASC).on("state.announcedOn", Sort.Direction.DESC)
                        .on("_id", Sort.Direction.DESC),
                new Index("state.parts.status", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.candidates", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.announcementIds", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.dueAt", Sort.Direction.ASC).sparse(),
                new Index("state.untoldDueAt", Sort.Direction.ASC).sparse(),
                new Index("state.calledUntil", Sort.Direction.ASC).sparse(),
                new Index("state.files", Sort.Direction.ASC));
    }
}
