package io.lianluo.reporting.obligation.web;

import io.lianluo.web.Lines;
import io.lianluo.web.OnPaperRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Asks to be excused.
 *
 * @param reason  why, in words
 * @param onPaper how it came on paper, where an office enters it
 */
@Schema(name = "ExcuseAsking", description = "申请免除一项任务 · asks to be excused from an obligation")
record AskExcuseRequest(
        @Schema(description = "理由 · why", example = "联络员当月请假") @NotBlank @Lines(Lines.STATEMENT) String reason,
        @Schema(description = "由秘书处代为录入书面申请时填写；以交来之日认定是否在到期前提出 · how it came on paper, where the secretariat enters it; the day on which it was brought decides "
                + "whether it was in time") @Nullable OnPaperRequest onPaper) { }
