package io.lianluo.registry.seat.web;

import io.lianluo.web.Lines;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to release the liaison.
 *
 * @param until    last day; today when left out
 * @param reason   why, as the authority puts it
 * @param ground   released when left out; adjusted or dismissed by an act of the authority
 * @param decision number of the authority's decision; required for an adjustment or a dismissal
 */
record ReleaseRequest(@Nullable LocalDate until, @Nullable @Lines(Lines.REMARK) String reason, @Nullable Ground ground, @Nullable String decision) {

    /** On which ground a liaison is released. */
    enum Ground { RELEASED, ADJUSTED, DISMISSED }
}
