package io.lianluo.registry.seat.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the liaison is released.
 *
 * @param until  last day; today when left out
 * @param reason why, as the authority puts it
 */
record ReleaseRequest(@Nullable LocalDate until, @Nullable String reason) { }
