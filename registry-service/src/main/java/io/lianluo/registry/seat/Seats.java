package io.lianluo.registry.seat;

import io.lianluo.registry.acting.RecordedChanges;
import io.lianluo.registry.unit.Shown;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All seats. */
public interface Seats extends RecordedChanges {

    /** The seat of that id. */
    Optional<Seat> find(UUID id);

    /** The seat to which that appointment is, or was. */
    Optional<Seat> ofLiaison(UUID liaisonId);

    /** Seats, by id, after an id; at most so many. */
    List<Seat> list(SeatFilter filter, @Nullable String afterId, int limit);

    /** All seats of these units, in any order. */
    List<Seat> ofUnits(Collection<UUID> unitIds);

    /**
     * Vacant seats of a programme's rule of which nobody was told yet that they were not filled in time, the oldest first; at most so many.
     *
     * @param atTheLatest the day with whose end the term of their vacancy began, or a later one
     */
    List<Seat> withVacancyTermFrom(String programme, String rule, LocalDate atTheLatest, int limit);

    /** Seats of a programme of whose holder something is to be told on a day about a finding that lapses, the most urgent first; at most so many. */
    List<Seat> withLapseToTell(String programme, LocalDate today, int limit);

    /** Seats whose liaison is about to go to another seat; at most so many. */
    List<Seat> transferring(int limit);

    /** Seats of which an appointment or a release is dated ahead, the first day first; at most so many. */
    List<Seat> withComing(int limit);

    /** Tells whether somebody is to be appointed to a seat on a day to come. */
    boolean isAwaited(UUID personId);

    /** Seats of whose liaisons a paper says something whose uploaded file this is; at most so many. */
    List<Seat> withFile(UUID file, int limit);

    /** Counts the seats of these programmes, or of a part of one, that somebody holds. */
    long countHeld(Shown part);

    /** Counts the vacant seats of these programmes, or of a part of one. */
    long countVacant(Shown part);

    /**
     * Saves what happened to a seat.
     *
     * @throws io.lianluo.eventing.StaleVersionException if somebody else saved it in between
     */
    void save(Seat seat);

    /** Saves a new seat unless there is one of its id, and says whether it did. */
    boolean saveIfAbsent(Seat seat);

    /** Saves many seats in few writes, and returns those at which somebody else was faster. */
    List<Seat> saveAll(List<Seat> seats);

    /** Loads a seat, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Seat> change(UUID id, Consumer<Seat> change);
}
