package io.lianluo.registry.nomination.mongo;

import io.lianluo.registry.nomination.Nomination;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as kept.
 *
 * @param seatId      the seat, by which nominations are found
 * @param candidates  everybody who was recommended
 * @param parts       all of it, texts about people sealed
 * @param dueAt       when its present step is due; null when none is or the programme sets no term
 * @param untoldDueAt the same while nobody was told that it was not done in time
 * @param announcedOn day of the latest announcement that made it public; null before
 * @param announcementIds   the announcements that did
 * @param files       the uploaded files to which its papers refer
 * @param sealedBy    name of the key that sealed the texts
 * @param calledUntil last day on which its open call takes applications; null unless it does
 */
record NominationState(UUID seatId, Set<UUID> candidates, Nomination.State parts, @Nullable Instant dueAt, @Nullable Instant untoldDueAt,
                       @Nullable LocalDate announcedOn, Set<UUID> announcementIds, Set<UUID> files, String sealedBy,
                       @Nullable LocalDate calledUntil) { }
