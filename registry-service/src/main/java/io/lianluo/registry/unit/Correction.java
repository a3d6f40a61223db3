package io.lianluo.registry.unit;

import java.time.Instant;

/**
 * A correction of what was registered of a unit by mistake, as it stays on record. Nothing is to be filed for it.
 *
 * @param at     when it was made
 * @param by     subject of the token of whoever made it
 * @param reason why, in their words
 */
public record Correction(Instant at, String by, String reason) { }
