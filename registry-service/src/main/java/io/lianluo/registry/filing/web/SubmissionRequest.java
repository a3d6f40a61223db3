package io.lianluo.registry.filing.web;

import io.lianluo.registry.filing.DeclaredChange;
import io.lianluo.registry.filing.HandedIn;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.web.Lines;
import io.lianluo.web.OnPaperRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request by which a unit hands in what it declares.
 *
 * @param change   what is otherwise, where the unit describes it; what it described before holds when it is left out
 * @param declared what it says, for each field that the rule compares
 * @param papers   what is attached
 * @param remark   what is said about it
 * @param onPaper  how it came on paper, where an office enters it
 */
@Schema(name = "FilingSubmission", description = "单位的申报 · what a unit declares")
record SubmissionRequest(
        @Schema(description = "变更的内容；不填则沿用此前所填 · what is otherwise; what was described before holds if absent") @Nullable ChangeRequest change,
        @Schema(description = "按备案的 compares 逐项填写 · a value for each field that compares of the filing lists", example = "{\"LIAISON_NAME\": \"示例·李\"}")
        @Nullable Map<Field, String> declared,
        @Schema(description = "所附材料 · what is attached") @Nullable List<PaperRequest> papers,
        @Schema(description = "说明 · what is said about it") @Nullable @Lines(Lines.STATEMENT) String remark,
        @Schema(description = "由主管单位代为录入书面申报时填写 · how it came on paper, where an office enters it") @Nullable OnPaperRequest onPaper) {

    /**
     * Checks it by the rule that asks for it.
     *
     * @param before  what the unit described before; null if nothing
     * @param uploads the files that the caller may attach
     * @param by      subject of the caller
     */
    HandedIn checked(FilingRule rule, @Nullable DeclaredChange before, UploadedFiles uploads, String by, Instant now, ZoneId zone) {
        List<Paper> attached = PaperRequest.checked(papers, uploads);
        return HandedIn.of(rule, change == null ? before : change.checked(), declared == null ? Map.of() : declared, attached, remark,
                onPaper == null ? null : onPaper.entered(attached.stream().anyMatch(paper -> paper.file() != null), by, now, zone));
    }

    /** Nothing of what is declared, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "SubmissionRequest[…]";
    }
}
