package io.lianluo.registry.seat.delegation.web;

import io.lianluo.web.Lines;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In what, and for how long, the liaison stands in for the unit's head.
 *
 * @param scope the matters
 * @param from  first day; today when left out
 * @param until last day
 */
record DelegateRequest(@NotBlank @Lines(Lines.REMARK) String scope, @Nullable LocalDate from, @NotNull LocalDate until) { }
