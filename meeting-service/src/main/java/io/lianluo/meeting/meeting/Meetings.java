package io.lianluo.meeting.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All meetings. */
public interface Meetings {

    /** The meeting of that id. */
    Optional<Meeting> find(UUID id);

    /** Keeps what happened to a meeting. */
    void save(Meeting meeting);

    /** Keeps a new meeting unless it was planned already; says whether it was new. */
    boolean plan(Meeting meeting);

    /** Tells whether others were told of a meeting of that id that is not kept here, because the store was restored from a backup. */
    boolean isLost(UUID id);

    /**
     * Changes a meeting as it stands, again on the newer state when somebody else changed it in between.
     *
     * @return the changed meeting, or empty if there is none of that id
     */
    Optional<Meeting> change(UUID id, Consumer<Meeting> change);

    /** Meetings that are owed and whose time has passed, the longest owed first. */
    List<Meeting> owed(Instant now, int limit);

    /** Meetings of a duty that are planned and not called yet. */
    List<Meeting> planned(String programme, String duty);

    /** Meetings of a programme that are called for a time after {@code now}. */
    List<Meeting> ahead(String programme, Instant now);

    /** Meetings of parts of the tree that are called for a time after {@code now}, of all programmes. */
    List<Meeting> aheadOfParts(Instant now);

    /**
     * Meetings that match, the soonest first.
     *
     * @param after place of the last one of the part before; null for the first part
     */
    List<Meeting> list(MeetingFilter filter, @Nullable Position after, int limit);

    /**
     * Meetings to which the person is invited, or to which they said that somebody else cannot come, in the order of their ids.
     *
     * @param after id of the last one of the part before; null for the first part
     */
    List<Meeting> saidAboutOrBy(UUID personId, @Nullable UUID after, int limit);

    /** How many meetings of a programme stand where. */
    Tally tally(String programme);

    /** Counts by status the meetings that are held for the part of the tree that begins at a unit, or for a part of that. */
    Tally tally(String programme, UUID unitId, Set<UUID> units);

    /**
     * A place in the list.
     *
     * @param at when the meeting begins, or must have begun
     * @param id its identity
     */
    record Position(Instant at, String id) { }
}
