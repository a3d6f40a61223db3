package io.lianluo.reporting.obligation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Excuses an obligation.
 *
 * @param reason why, in words
 */
record ExcuseRequest(@NotBlank @Size(max = 1000) String reason) { }
