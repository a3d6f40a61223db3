package io.lianluo.registry.nomination.application;

import io.lianluo.registry.acting.RecordedChanges;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All applications. */
public interface Applications extends RecordedChanges {

    /** The application of that id. */
    Optional<Application> find(UUID id);

    /** Applications to the open call of a nomination, by id, after an id; at most so many. */
    List<Application> to(UUID nominationId, @Nullable String afterId, int limit);

    /** Applications to the open call of a nomination that stand in one of these states, by id, after an id; at most so many. */
    List<Application> to(UUID nominationId, Set<Application.Status> standing, @Nullable String afterId, int limit);

    /** Applications of a person, by id, after an id; at most so many. */
    List<Application> of(UUID personId, @Nullable String afterId, int limit);

    /** Applications whose papers refer to an uploaded file; at most so many. */
    List<Application> withFile(UUID file, int limit);

    /**
     * Saves what happened to an application.
     *
     * @throws io.lianluo.eventing.StaleVersionException  if somebody else saved it in between
     * @throws io.lianluo.eventing.AlreadyExistsException if it is new and there is one of its id
     */
    void save(Application application);

    /** Loads an application, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Application> change(UUID id, Consumer<Application> change);
}
