package io.lianluo.registry.filing.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request by which the authority refuses a submission.
 *
 * @param remark the reason
 */
@Schema(name = "FilingRuling", description = "主管单位退回申报 · the authority refuses a submission")
record RulingRequest(
        @Schema(description = "理由，必填 · the reason, which is needed", example = "法定代表人姓名与营业执照不符")
        @Nullable @Lines(Lines.STATEMENT) String remark) { }
