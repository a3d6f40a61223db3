package io.lianluo.reporting.obligation.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/**
 * Gives the reason why something is excused or not.
 *
 * @param reason why, in words
 */
@Schema(name = "ExcuseReason", description = "免除或不予免除的理由 · why something is excused or not")
record ReasonRequest(@Schema(description = "理由 · why", example = "联络员当月请假") @NotBlank @Lines(Lines.STATEMENT) String reason) { }
