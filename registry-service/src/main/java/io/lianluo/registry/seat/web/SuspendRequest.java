package io.lianluo.registry.seat.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the liaison is suspended.
 *
 * @param since  first day; today when left out
 * @param reason why
 */
record SuspendRequest(@Nullable LocalDate since, @NotBlank @Size(max = 500) String reason) { }
