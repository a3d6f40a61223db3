package io.lianluo.meeting.meeting.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.meeting.meeting.Audience;
import io.lianluo.meeting.meeting.PlanExtra;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a meeting beyond those that periods ask for: one more by a duty, or one that no duty asks for.
 *
 * @param programme code of the programme
 * @param duty      id of the meeting duty; absent for a meeting that no duty asks for
 * @param day       a day of the period it is for; today if absent
 * @param title     what it is called; the duty's own title if absent
 * @param seat      without a duty: id of the seat rule whose holders are invited
 * @param seats     without a duty: the seats whose holders are invited, instead of a rule
 * @param unitId    the unit at which the part of the tree begins for whose seats it is held; absent for the whole programme
 */
@Schema(description = "制度周期之外另行安排的会议 · a meeting beyond those that periods ask for")
record PlanRequest(
        @Schema(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @NotBlank String programme,
        @Schema(description = "会议要求的代号；不属于任何要求的会议不填 · id of the meeting duty; absent for a meeting that no duty asks for", example = "quarterly-meeting")
        @Nullable @Size(min = 1) String duty,
        @Schema(description = "所属周期中的一天；不填为今天 · a day of the period it is for; today if absent") @Nullable LocalDate day,
        @Schema(description = "会议名称；不填时用会议要求的名称；其他系统均可读取，请勿涉及个人 · "
                + "what it is called; the name of the duty if absent; every other system reads it, so that it names no person") @Nullable @Valid Title title,
        @Schema(description = "席位规则的代号，邀请其全部联络员；仅在没有会议要求时填写 · id of the seat rule whose holders are invited; only without a duty", example = "liaison")
        @Nullable @Size(min = 1) String seat,
        @Schema(description = "受邀的席位，代替席位规则 · the seats whose holders are invited, instead of a rule")
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> seats,
        @Schema(description = "下级经办部门为其管辖范围安排会议时，填写该范围起始的单位；不填为整个制度。定期会议只能由整个制度召开 · "
                + "for a meeting that an office of a part of the tree holds: the unit at which the part begins; absent for the whole programme. A meeting that comes back is always of the whole programme")
        @Nullable UUID unitId) {

    /**
     * A title; Chinese is always complete, and stands in where English is missing.
     *
     * @param zh in Chinese
     * @param en in English
     */
    @Schema(name = "MeetingTitle")
    record Title(@NotBlank String zh, @Nullable String en) { }

    PlanExtra command() {
        if (seat != null && seats != null) {
            throw new InvalidInput("seats", "seat-or-seats");
        }
        Audience audience = seat != null ? Audience.ofRule(seat)
                : seats != null ? Audience.ofSeats(seats.stream().distinct().toList()) : null;
        return new PlanExtra(programme, duty, day,
                title == null ? null : new LocalizedText(title.zh(), title.en() == null || title.en().isBlank() ? title.zh() : title.en()), audience, unitId);
    }
}
