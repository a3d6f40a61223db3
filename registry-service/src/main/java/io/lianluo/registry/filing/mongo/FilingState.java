package io.lianluo.registry.filing.mongo;

import io.lianluo.registry.filing.Filing;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filing as kept.
 *
 * @param seatId      the seat, by which filings are found
 * @param parts       all of it, texts sealed
 * @param owedUntil   when it is due, while it is owed; null otherwise
 * @param untoldUntil the same while nobody was told that it was not handed in in time
 * @param toRegisterFrom when its confirmed change is to be registered; null when nothing is
 * @param files       the uploaded files to which its papers refer
 * @param sealedBy    name of the key that sealed them
 */
record FilingState(UUID seatId, Filing.State parts, @Nullable Instant owedUntil, @Nullable Instant untoldUntil, @Nullable Instant toRegisterFrom,
                   Set<UUID> files, String sealedBy) { }
