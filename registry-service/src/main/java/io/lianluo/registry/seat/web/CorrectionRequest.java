package io.lianluo.registry.seat.web;

import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to correct who held a seat: it corrects the days of an appointment, or adds an appointment of the past that was missing.
 *
 * @param liaisonId the appointment whose days were wrong; null to add one
 * @param person    who held it in the missing appointment, described
 * @param personId  or somebody known
 * @param since     true first day; may be left out where that was right
 * @param until     true last day; may be left out where that was right
 * @param handover  whether since is the true day on which the seat was handed over, so that the predecessor's last day moves with it
 * @param reason    why
 * @param origin    where the person of a missing appointment came from; the unit itself when left out
 * @param agency    the agency for which an outside person acted
 */
@Schema(name = "AppointmentCorrection", description = "更正任职，或补录过去的任职 · corrects an appointment, or adds one of the past")
record CorrectionRequest(
        @Schema(description = "日期有误的任职；补录时不填 · the appointment whose days were wrong; absent to add one")
        @Nullable UUID liaisonId,
        @Schema(description = "补录时担任者的描述 · who held it in the missing appointment, described") @Nullable PersonRequest person,
        @Schema(description = "或已知人员的编号，与 person 二者择一 · or the id of somebody known; one of the two")
        @Nullable UUID personId,
        @Schema(description = "实际首日；无误可不填，补录时必填 · true first day; absent where that was right") @Nullable LocalDate since,
        @Schema(description = "实际末日；无误可不填，补录时必填 · true last day; absent where that was right") @Nullable LocalDate until,
        @Schema(description = "true 时 since 为实际交接日，前任的末日随之更正 · true if since is the true day on which the seat was handed over, so that the predecessor's last "
                + "day is put right with it") @Nullable Boolean handover,
        @Schema(description = "更正的理由 · why", example = "档案记载为三月一日") @NotBlank @Lines(Lines.REMARK) String reason,
        @Schema(description = "人员来源；不填为本单位 · where the person comes from; the unit itself if absent") @Nullable Origin origin,
        @Schema(description = "外聘人员所属的代理机构 · the agency for which an outside person acts", example = "示例代理记账公司") @Nullable @Line(100) String agency) { }
