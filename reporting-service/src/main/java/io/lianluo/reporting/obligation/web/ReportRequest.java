package io.lianluo.reporting.obligation.web;

import io.lianluo.reporting.obligation.Submission;
import io.lianluo.web.Lines;
import io.lianluo.web.OnPaperRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request that hands in a report: in parts, as free text, or with nothing to report.
 *
 * @param parts the parts by their ids
 * @param text  free text
 * @param nil   true for "nothing to report"
 * @param onPaper how it came on paper, where an office enters it
 */
@Schema(description = "报告内容：按要求的各部分、自由文本，或“无事项可报” · a report in parts, a free text, or nothing to report")
record ReportRequest(
        @Schema(description = "各部分的内容，按任务的 parts 所列的代号 · the parts, by the ids that the obligation lists",
                example = "{\"summary\": \"本月走访企业 12 家。\", \"plan\": \"下月组织一次培训。\"}")
        @Nullable @Lines(Lines.DOCUMENT) Map<String, @Nullable String> parts,
        @Schema(description = "自由文本 · free text") @Nullable @Lines(Lines.DOCUMENT) String text,
        @Schema(description = "为 true 时表示“无事项可报”，不得再填其他内容 · true for nothing to report, and then nothing else") @Nullable Boolean nil,
        @Schema(description = "由秘书处代为录入书面报告时填写；以交来之日认定是否逾期 · how it came on paper, where the secretariat enters it; the day on which it was brought decides whether it is late") @Nullable OnPaperRequest onPaper) {

    Submission submission() {
        Map<String, String> given = new HashMap<>();
        if (parts != null) {
            parts.forEach((id, part) -> given.put(id, part == null ? "" : part));
        }
        return new Submission(Boolean.TRUE.equals(nil), given, text);
    }
}
