package io.lianluo.notification.replica;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting.
 *
 * @param id              identity
 * @param status        where it stands
 * @param startsAt        when it begins
 * @param place           where it is held
 * @param byCorrespondence whether it is held in writing
 * @param invited         ids of the persons invited
 * @param sequence        place of this among the meeting's changes
 */
public record Meeting(UUID id, Status status, @Nullable Instant startsAt, @Nullable String place, boolean byCorrespondence,
                      List<UUID> invited, long sequence) {

    /** As far as it matters for telling people. */
    public enum Status {
        /** It has no time yet. */
        PLANNED,
        /** Time and place stand. */
        CALLED,
        /** It was called off. */
        CANCELLED,
        /** It is over, or will not be held. */
        OVER
    }

    public Meeting {
        invited = List.copyOf(invited);
    }

    /** Whether that person was called by this edition to what the other edition calls to. */
    public boolean alreadyCalled(UUID personId, Meeting other) {
        return status == Status.CALLED && invited.contains(personId) && isAt(other.startsAt, other.place, other.byCorrespondence);
    }

    /** Whether it is held at that time and place, in that manner. */
    public boolean isAt(@Nullable Instant time, @Nullable String where, boolean inWriting) {
        return Objects.equals(startsAt, time) && Objects.equals(place, where) && byCorrespondence == inWriting;
    }
}
