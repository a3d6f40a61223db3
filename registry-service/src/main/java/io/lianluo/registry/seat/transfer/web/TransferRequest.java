package io.lianluo.registry.seat.transfer.web;

import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.web.Lines;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to transfer the liaison to another seat.
 *
 * @param seatId the other seat, which must be vacant
 * @param since  first day there; today when left out
 * @param reason why
 * @param origin where the person comes from once there; the other seat's unit itself when left out
 */
record TransferRequest(@NotNull UUID seatId, @Nullable LocalDate since, @Nullable @Lines(Lines.REMARK) String reason, @Nullable Origin origin) { }
