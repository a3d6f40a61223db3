package io.lianluo.registry.filing;

import io.lianluo.registry.acting.RecordedChanges;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All filings. */
public interface Filings extends RecordedChanges {

    /** The filing of that id. */
    Optional<Filing> find(UUID id);

    /** Filings, by id, after an id; at most so many. */
    List<Filing> list(FilingFilter filter, @Nullable String afterId, int limit);

    /** Filings of changes that are about a person, by id, after an id; at most so many. */
    List<Filing> about(UUID personId, @Nullable String afterId, int limit);

    /** Filings that are owed past that moment and of which nobody was told yet; at most so many. */
    List<Filing> overdueUntold(Instant now, int limit);

    /** Confirmed filings whose declared change is to be registered by that moment; at most so many. */
    List<Filing> toRegister(Instant now, int limit);

    /** Filings whose papers refer to an uploaded file; at most so many. */
    List<Filing> withFile(UUID file, int limit);

    /**
     * Saves what happened to a filing.
     *
     * @throws io.lianluo.eventing.StaleVersionException if somebody else saved it in between
     */
    void save(Filing filing);

    /** Saves a new filing unless there is one of its id, and says whether it did. */
    boolean saveIfAbsent(Filing filing);

    /** Loads a filing, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Filing> change(UUID id, Consumer<Filing> change);
}
