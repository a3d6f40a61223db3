package io.lianluo.reporting.obligation;

import java.time.Instant;

/**
 * A report that was handed in.
 *
 * @param at      when it came
 * @param late    whether its due time had passed then
 * @param by      who handed it in: a person id, or the id of a machine client
 * @param content its content
 */
public record Report(Instant at, boolean late, String by, Submission content) { }
