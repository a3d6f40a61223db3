package io.lianluo.registry.filing.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit withdraws a filing that it began.
 *
 * @param remark the reason
 */
@Schema(name = "FilingWithdrawal", description = "撤回主动申报的备案 · withdraws a filing that the unit began")
record FilingWithdrawalRequest(
        @Schema(description = "理由，必填 · the reason, which is needed", example = "变更取消", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable @Lines(Lines.STATEMENT) String remark) { }
