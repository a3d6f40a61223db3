package io.lianluo.registry.seat.delegation.web;

import io.lianluo.access.Delegation.Area;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In what, and for how long, the liaison stands in for the unit's head.
 *
 * @param areas in which parts of the head's work
 * @param scope the matters, in words
 * @param from  first day; today when left out
 * @param until last day
 */
@Schema(name = "DelegationRequest", description = "委托联络员代行单位负责人的事务 · lets the liaison stand in for the head of the unit")
record DelegateRequest(
        @Schema(description = "委托的范围，不在其中的不得代行：任免（推荐、变更申报、答复更换建议）、报送、会议"
                + " · in which parts of the head's work, and in no other", example = "[\"REPORTS\", \"MEETINGS\"]")
        @NotEmpty Set<Area> areas,
        @Schema(description = "委托的事项 · the matters", example = "签收文件，参加例会") @NotBlank @Lines(Lines.REMARK) String scope,
        @Schema(description = "首日；不填为今天 · first day; today if absent") @Nullable LocalDate from,
        @Schema(description = "末日，不超过制度允许的期限 · last day, within what the programme allows") @NotNull LocalDate until) { }
