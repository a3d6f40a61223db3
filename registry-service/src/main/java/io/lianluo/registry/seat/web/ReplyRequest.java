package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A request by which the unit answers the advice to name another liaison.
 *
 * @param answer whether it names another, or declines
 * @param reason why; required if it declines
 */
@Schema(name = "ProposalReply", description = "单位对更换建议的答复 · the answer of the unit to a proposal")
record ReplyRequest(
        @Schema(description = "更换，或不同意更换 · whether it names another, or declines") SeatAdvice.@NotNull Answer answer,
        @Schema(description = "理由；不同意更换时必填 · why; needed if it declines", example = "该同志工作已有改进") @Nullable @Lines(Lines.REMARK) String reason) { }
