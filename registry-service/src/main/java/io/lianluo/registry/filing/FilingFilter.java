package io.lianluo.registry.filing;

import io.lianluo.registry.filing.Filing.Status;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which filings to find; a part that is null asks for nothing.
 *
 * @param programmes for seats that one of these programmes asks for
 * @param seatIds    for one of these seats
 * @param status     those that stand there
 * @param owedAt     those that are owed past that moment
 */
public record FilingFilter(@Nullable Set<String> programmes, @Nullable Set<String> seatIds, @Nullable Status status, @Nullable Instant owedAt) { }
