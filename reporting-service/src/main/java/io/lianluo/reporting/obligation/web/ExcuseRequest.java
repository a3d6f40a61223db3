package io.lianluo.reporting.obligation.web;

import io.lianluo.web.Lines;
import jakarta.validation.constraints.NotBlank;

/**
 * Excuses an obligation.
 *
 * @param reason why, in words
 */
record ExcuseRequest(@NotBlank @Lines(1_000) String reason) { }
