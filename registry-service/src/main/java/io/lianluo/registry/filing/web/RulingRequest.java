package io.lianluo.registry.filing.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request by which the authority rules on a submission.
 *
 * @param remark what is said about it; the reason where it is refused
 */
@Schema(name = "FilingRuling", description = "主管单位对申报的答复 · what the authority says of a submission")
record RulingRequest(
        @Schema(description = "说明；退回时必填 · what is said about it; needed where it is refused", example = "法定代表人姓名与营业执照不符")
        @Nullable @Lines(Lines.STATEMENT) String remark) { }
