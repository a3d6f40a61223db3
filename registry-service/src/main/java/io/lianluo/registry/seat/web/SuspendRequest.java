package io.lianluo.registry.seat.web;

import io.lianluo.web.Lines;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to suspend the liaison.
 *
 * @param since  first day; today when left out
 * @param reason why
 */
record SuspendRequest(@Nullable LocalDate since, @NotBlank @Lines(Lines.REMARK) String reason) { }
