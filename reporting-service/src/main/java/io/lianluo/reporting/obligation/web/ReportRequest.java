package io.lianluo.reporting.obligation.web;

import io.lianluo.reporting.obligation.Submission;
import io.lianluo.web.Lines;
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
 */
@Schema(description = "报告内容：按要求的各部分、自由文本，或“无事项可报” · a report in parts, a free text, or nothing to report")
record ReportRequest(@Nullable @Lines(Lines.DOCUMENT) Map<String, @Nullable String> parts, @Nullable @Lines(Lines.DOCUMENT) String text, @Nullable Boolean nil) {

    Submission submission() {
        Map<String, String> given = new HashMap<>();
        if (parts != null) {
            parts.forEach((id, part) -> given.put(id, part == null ? "" : part));
        }
        return new Submission(Boolean.TRUE.equals(nil), given, text);
    }
}
