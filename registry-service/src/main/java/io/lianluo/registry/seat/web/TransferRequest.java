package io.lianluo.registry.seat.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the liaison goes.
 *
 * @param seatId the other seat, which must be vacant
 * @param since  first day there; today when left out
 * @param reason why
 */
record TransferRequest(@NotNull UUID seatId, @Nullable LocalDate since, @Nullable String reason) { }
