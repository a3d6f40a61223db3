package io.lianluo.registry.nomination;

import io.lianluo.registry.nomination.Nomination.Status;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which nominations to find; a part that is null asks for nothing.
 *
 * @param programmes for seats that one of these programmes asks for
 * @param seatIds    for one of these seats
 * @param status     those that stand there
 * @param dueBefore  those whose present step was due before that moment
 */
public record NominationFilter(@Nullable Set<String> programmes, @Nullable Set<String> seatIds, @Nullable Status status, @Nullable Instant dueBefore) { }
