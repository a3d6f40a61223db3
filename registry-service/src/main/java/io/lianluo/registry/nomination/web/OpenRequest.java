package io.lianluo.registry.nomination.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which seat somebody is sought.
 *
 * @param seatId the seat
 */
record OpenRequest(@NotNull @Nullable UUID seatId) { }
