package io.lianluo.registry.nomination.application;

import io.lianluo.testing.InMemoryStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applications in memory. */
final class InMemoryApplications extends InMemoryStore<Application, ApplicationEvent, Application.State> implements Applications {

    InMemoryApplications() {
        super(Application::state, Application::restore);
    }

    @Override
    public List<Application> to(UUID nominationId, @Nullable String afterId, int limit) {
        return to(nominationId, EnumSet.allOf(Application.Status.class), afterId, limit);
    }

    @Override
    public List<Application> to(UUID nominationId, Set<Application.Status> standing, @Nullable String afterId, int limit) {
        return all().stream().filter(application -> application.nominationId().equals(nominationId) && standing.contains(application.status()))
                .filter(application -> afterId == null || application.id().toString().compareTo(afterId) > 0).limit(limit).toList();
    }

    @Override
    public List<Application> of(UUID personId, @Nullable String afterId, int limit) {
        return all().stream().filter(application -> application.personId().equals(personId)).limit(limit).toList();
    }

    @Override
    public List<Application> withFile(UUID file, int limit) {
        throw new UnsupportedOperationException();
    }
}
