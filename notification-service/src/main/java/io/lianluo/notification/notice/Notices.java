package io.lianluo.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All notices. */
public interface Notices {

    /** The notice of that id. */
    Optional<Notice> find(UUID id);

    /** Keeps a new notice unless it was issued already; says whether it was new. */
    boolean issue(Notice notice);

    /**
     * Changes a notice as it stands, again on the newer state when somebody else changed it in between.
     *
     * @return the changed notice, or empty if there is none of that id
     */
    Optional<Notice> change(UUID id, Consumer<Notice> change);

    /** Notices whose mail is due, the longest due first. */
    List<Notice> mailDue(Instant now, int limit);

    /** Counts the notices that were issued before then and whose mail stands there; goes no further than the limit. */
    long count(DeliveryStatus mail, Instant issuedBefore, int limit);

    /**
     * Notices to that person that could leave if there were other contact details, in the order of their ids.
     *
     * @param after id of the last one of the batch before; null for the first batch
     */
    List<Notice> wantingContact(UUID personId, @Nullable String after, int limit);

    /**
     * Notices to that person that have not arrived and did not lapse, in the order of their ids.
     *
     * @param after id of the last one of the page before; null for the first page
     */
    List<Notice> notArrived(UUID personId, @Nullable UUID after, int limit);

    /** Notices of that kind about that. */
    List<Notice> about(UUID aboutId, NoticeKind kind);

    /**
     * What the person finds in the inbox, the newest first: all but what lapsed.
     *
     * @param after where the part before ended; null for the first part
     */
    List<Notice> inbox(UUID personId, @Nullable Position after, int limit);

    /**
     * Notices that match, the newest first.
     *
     * @param after where the part before ended; null for the first part
     */
    List<Notice> list(NoticeFilter filter, @Nullable Position after, int limit);

    /** How many notices of the programme stand where. */
    Tally tally(String programme);

    /** Counts by status the notices about units of the part of the tree that begins at a unit. */
    Tally tally(String programme, UUID unitId, Set<UUID> units);

    /** Counts the notices that the person has not opened yet. */
    long countUnread(UUID personId);

    /**
     * The place of a notice in a list.
     *
     * @param issuedAt when it was issued
     * @param id       its identity
     */
    record Position(Instant issuedAt, String id) {

        /**
         * The place of those keys.
         *
         * @throws IllegalArgumentException  if they are the keys of no place
         * @throws IndexOutOfBoundsException if there are too few
         */
        public static Position of(List<String> keys) {
            return new Position(Instant.ofEpochMilli(Long.parseLong(keys.getFirst())), keys.get(1));
        }

        /** The keys that {@link #of} reads, the first first. */
        public Object[] keys() {
            return new Object[] {issuedAt.toEpochMilli(), id};
        }
    }
}
