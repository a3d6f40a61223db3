package io.lianluo.registry.seat.web;

import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.seat.Hear;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request to put on record that the liaison was heard before a sanction, or waived that.
 *
 * @param sanction  id of the programme's sanction
 * @param on        the day on which the liaison was heard, or waived it
 * @param waived    whether the liaison waived it in writing
 * @param heardBy   who heard the liaison
 * @param statement what was said
 * @param papers    the minutes, or the waiver
 */
@Schema(name = "SanctionHearing", description = "登记处分前听取申辩 · puts on record that the liaison was heard before a sanction")
record HearingRequest(
        @Schema(description = "制度文件中处分的代号 · id of the programme's sanction", example = "dismissal") @NotBlank @Nullable String sanction,
        @Schema(description = "听取申辩的日期，或书面放弃的日期 · the day on which the liaison was heard, or waived it", example = "2026-09-08") @NotNull @Nullable LocalDate on,
        @Schema(description = "true 为本人书面放弃申辩，须附其书面材料 · true where the liaison waived it in writing; attach the paper") @Nullable Boolean waived,
        @Schema(description = "听取人；放弃的不填 · who heard the liaison; absent where that was waived", example = "示例·主任") @Nullable String heardBy,
        @Schema(description = "申辩内容；放弃的不填 · what was said; absent where it was waived") @Nullable @Lines(Lines.STATEMENT) String statement,
        @Schema(description = "笔录或放弃申辩的书面材料 · the minutes, or the waiver") @Nullable List<PaperRequest> papers) {

    Hear command(UploadedFiles uploads) {
        return new Hear(Objects.requireNonNull(sanction).strip(), Objects.requireNonNull(on), Boolean.TRUE.equals(waived), heardBy, statement, PaperRequest.checked(papers, uploads));
    }
}
