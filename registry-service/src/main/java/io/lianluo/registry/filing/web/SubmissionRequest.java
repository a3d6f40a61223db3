package io.lianluo.registry.filing.web;

import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request by which a unit hands in what it declares.
 *
 * @param declared what it says, for each field that the rule compares
 * @param papers   what is attached
 * @param remark   what is said about it
 */
@Schema(name = "FilingSubmission", description = "单位的申报 · what a unit declares")
record SubmissionRequest(
        @Schema(description = "按备案的 compares 逐项填写 · a value for each field that compares of the filing lists", example = "{\"LIAISON_NAME\": \"示例·李\"}")
        @Nullable Map<Field, String> declared,
        @Schema(description = "所附材料 · what is attached") @Nullable List<PaperRequest> papers,
        @Schema(description = "说明 · what is said about it") @Nullable @Lines(Lines.STATEMENT) String remark) {

    Map<Field, String> values() {
        return declared == null ? Map.of() : declared;
    }

    /** Nothing of what is declared, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "SubmissionRequest[…]";
    }
}
