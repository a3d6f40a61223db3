package io.lianluo.registry.seat;

import io.lianluo.workingtime.Deadline;

/**
 * A term in which a seat is to be filled anew.
 *
 * @param dueBy   when it ends
 * @param overdue whether that has passed
 */
public record SeatTerm(Deadline dueBy, boolean overdue) { }
