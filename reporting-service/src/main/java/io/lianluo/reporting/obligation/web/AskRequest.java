package io.lianluo.reporting.obligation.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.obligation.Ask;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks seats for a report.
 *
 * @param programme code of the programme
 * @param duty      id of a duty that is owed on request or on an event
 * @param seats     the seats that are asked
 * @param all       true to ask every seat that the duty is about, instead of naming seats
 * @param title     what is asked for; the duty's own title if absent
 * @param dueAt     when it is due; by the duty's own term if absent
 */
@Schema(description = "要求席位提交一项报告 · asks seats for a report")
record AskRequest(
        @Schema(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @NotBlank String programme,
        @Schema(description = "报送要求的代号；须为应约或因事报送的一项 · id of a duty that is owed on request or on an event", example = "unit-news") @NotBlank String duty,
        @Schema(description = "被要求的席位；与 all 二者择一 · the seats that are asked, unless all are") @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> seats,
        @Schema(description = "为 true 时要求所涉的全部席位 · true to ask every seat that the duty is about") @Nullable Boolean all,
        @Schema(description = "报告的题目；不填时用报送要求的名称；其他系统均可读取，请勿涉及个人 · "
                + "what is asked for; the name of the duty if absent; every other system reads it, so that it names no person") @Nullable @Valid Title title,
        @Schema(description = "截止时间，须在将来十年之内；不填时按制度计算 · when it is due, within ten years from now; by the programme if absent") @Nullable Instant dueAt) {

    /**
     * A title; Chinese is always complete, and stands in where English is missing.
     *
     * @param zh in Chinese
     * @param en in English
     */
    @Schema(name = "ReportTitle")
    record Title(@NotBlank String zh, @Nullable String en) { }

    /** The command, under the identity of this request. */
    Ask command(String request) {
        boolean everySeat = Boolean.TRUE.equals(all);
        if (everySeat == (seats != null)) {
            throw new InvalidInput("seats", "seats-or-all");
        }
        return new Ask(request, programme, duty, seats,
                title == null ? null : new LocalizedText(title.zh(), title.en() == null || title.en().isBlank() ? title.zh() : title.en()),
                dueAt);
    }
}
