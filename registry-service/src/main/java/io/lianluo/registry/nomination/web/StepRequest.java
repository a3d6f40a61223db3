package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.StepRecord.Outcome;
import io.lianluo.registry.nomination.UnsignedEntry;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to do a step of a nomination.
 *
 * @param step    which step
 * @param outcome how it went
 * @param papers  what is attached
 * @param remark  what is said about it; why, where it is skipped or refused
 * @param since   first day of the appointment, at the step that decides; today when left out
 */
@Schema(name = "NominationStepRequest", description = "办理推荐的一个步骤 · does a step of a nomination")
record StepRequest(
        @Schema(description = "须为当前步骤 · which step; it must be the one whose turn it is") @NotNull @Nullable Kind step,
        @Schema(description = "通过、跳过或否决 · how it went") @NotNull @Nullable Outcome outcome,
        @Schema(description = "该步骤要求的材料 · what is attached") @Nullable List<PaperRequest> papers,
        @Schema(description = "说明；跳过和否决时必填 · what is said about it; needed where it is skipped or refused")
        @Nullable @Lines(Lines.STATEMENT) String remark,
        @Schema(description = "任职首日，仅在作出决定的一步填写；不填为今天 · first day of the appointment, at the step that decides; today if absent")
        @Nullable LocalDate since) {

    UnsignedEntry unsigned(UploadedFiles uploads) {
        return new UnsignedEntry(PaperRequest.checked(papers, uploads), remark, since);
    }
}
