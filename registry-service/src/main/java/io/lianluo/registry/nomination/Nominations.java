package io.lianluo.registry.nomination;

import io.lianluo.registry.acting.RecordedChanges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All nominations. */
public interface Nominations extends RecordedChanges {

    /** The nomination of that id. */
    Optional<Nomination> find(UUID id);

    /** The seat's latest nomination. */
    Optional<Nomination> latestOf(UUID seatId);

    /** Tells whether others were told of a nomination of that id that is not kept here, because the store was restored from a backup. */
    boolean isLost(UUID id);

    /** Nominations, by id, after an id; at most so many. */
    List<Nomination> list(NominationFilter filter, @Nullable String afterId, int limit);

    /** Nominations in which a person was ever recommended, by id, after an id; at most so many. */
    List<Nomination> withCandidate(UUID personId, @Nullable String afterId, int limit);

    /** Nominations whose appointment was made public, by announcements of a day or of all, the latest announcement first; at most so many. */
    List<Nomination> announced(String programme, @Nullable LocalDate on, @Nullable AnnouncedBefore before, int limit);

    /** Nominations that the announcement of that id made public, by id, after an id; at most so many. */
    List<Nomination> announcedBy(UUID announcementId, @Nullable String afterId, int limit);

    /** Nominations whose open call takes applications on a day, of a programme or of all, by id, after an id; at most so many. */
    List<Nomination> called(@Nullable String programme, LocalDate on, @Nullable String afterId, int limit);

    /** Nominations whose candidate is approved and not yet appointed; at most so many. */
    List<Nomination> approved(int limit);

    /** Nominations whose present step was due before that moment and nobody was told yet; at most so many. */
    List<Nomination> overdueUntold(Instant now, int limit);

    /** Nominations whose papers refer to an uploaded file; at most so many. */
    List<Nomination> withFile(UUID file, int limit);

    /**
     * Saves what happened to a nomination.
     *
     * @throws io.lianluo.eventing.StaleVersionException if somebody else saved it in between
     */
    void save(Nomination nomination);

    /** Saves a new nomination unless there is one of its id, and says whether it did. */
    boolean saveIfAbsent(Nomination nomination);

    /** Loads a nomination, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Nomination> change(UUID id, Consumer<Nomination> change);

    /**
     * A place in the list of announcements.
     *
     * @param date day of the announcement
     * @param id   the nomination
     */
    record AnnouncedBefore(LocalDate date, String id) { }
}
