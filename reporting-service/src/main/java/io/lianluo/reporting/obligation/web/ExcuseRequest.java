package io.lianluo.reporting.obligation.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/**
 * Excuses an obligation.
 *
 * @param reason why, in words
 */
@Schema(name = "ObligationExcuse", description = "免除一项任务 · excuses an obligation")
record ExcuseRequest(@Schema(description = "免除的理由 · why", example = "联络员当月请假") @NotBlank @Lines(Lines.STATEMENT) String reason) { }
