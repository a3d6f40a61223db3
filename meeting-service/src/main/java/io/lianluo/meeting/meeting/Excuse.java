package io.lianluo.meeting.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An excuse of somebody who said beforehand that they cannot come (TZA-12).
 *
 * @param reason   why
 * @param delegate name of who comes instead; null when nobody does
 * @param by       person id of who said so
 * @param at       when
 */
public record Excuse(String reason, @Nullable String delegate, String by, Instant at) { }
