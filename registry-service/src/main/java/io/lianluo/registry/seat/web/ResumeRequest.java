package io.lianluo.registry.seat.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to end the suspension.
 *
 * @param since first day on which the liaison attends to the seat again; today when left out
 */
record ResumeRequest(@Nullable LocalDate since) { }
