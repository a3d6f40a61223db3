package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.UnsignedEntry;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a nomination is taken back.
 *
 * @param remark the reason
 */
@Schema(name = "NominationWithdrawal", description = "撤回推荐 · takes a nomination back")
record WithdrawalRequest(
        @Schema(description = "理由，必填 · the reason, which is needed", example = "另有安排", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable @Lines(Lines.STATEMENT) String remark) {

    UnsignedEntry unsigned() {
        return new UnsignedEntry(List.of(), remark, null);
    }
}
