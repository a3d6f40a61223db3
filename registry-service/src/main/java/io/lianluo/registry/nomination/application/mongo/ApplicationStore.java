package io.lianluo.registry.nomination.application.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.acting.ChangeRecorder;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.ApplicationEvent;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.nomination.application.events.ApplicationRecords;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class ApplicationStore extends SealingStore<Application, ApplicationEvent, ApplicationState> implements Applications {

    private static final Sort BY_ID = Sort.by("_id");
    private static final String NOMINATION = "state.parts.nominationId";
    private static final String STATUS = "state.parts.status";
    private static final String PERSON = "state.personId";

    private final ChangeRecorder recorder;

    ApplicationStore(Outbox outbox, SealingKeys keys, ChangeRecorder recorder) {
        super(outbox, keys, "applications", ApplicationState.class);
        this.recorder = recorder;
    }

    @Override
    public List<Application> to(UUID nominationId, @Nullable String afterId, int limit) {
        return find(after(afterId, where(NOMINATION).is(nominationId.toString())), BY_ID, limit);
    }

    @Override
    public List<Application> of(UUID personId, @Nullable String afterId, int limit) {
        return find(after(afterId, where(PERSON).is(personId.toString())), BY_ID, limit);
    }

    @Override
    public List<Application> to(UUID nominationId, Set<Application.Status> standing, @Nullable String afterId, int limit) {
        return find(after(afterId, where(NOMINATION).is(nominationId.toString()).and(STATUS).in(standing.stream().map(Enum::name).toList())), BY_ID, limit);
    }

    @Override
    public List<Application> withFile(UUID file, int limit) {
        return find(where("state.files").is(file.toString()), Sort.unsorted(), limit);
    }

    private static Criteria after(@Nullable String id, Criteria all) {
        return id == null ? all : all.and("_id").gt(id);
    }

    @Override
    protected ApplicationState stateOf(Application application) {
        return new ApplicationState(application.personId(), application.state().withTexts(sealing(application.id())), application.files(), sealedBy());
    }

    @Override
    protected Application restore(ApplicationState state) {
        return Application.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    @Override
    protected RecordedChange recordedChangeOf(ApplicationEvent event, Application application, long version) {
        return recorder.of("application", event, application.seat().programme(), version);
    }

    @Override
    protected List<SpecificRecord> recordsOf(ApplicationEvent event, Application application) {
        return ApplicationRecords.of(event, application);
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of(
                new Index(NOMINATION, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(NOMINATION, Sort.Direction.ASC).on(STATUS, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(PERSON, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.files", Sort.Direction.ASC));
    }
}
