package io.lianluo.reporting.obligation.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.obligation.Ask;
import io.lianluo.web.FieldError;
import io.lianluo.web.Problems;
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
record AskRequest(@NotBlank String programme, @NotBlank String duty, @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> seats,
                  @Nullable Boolean all, @Nullable @Valid Title title, @Nullable Instant dueAt) {

    /**
     * A title; Chinese is always complete, and stands in where English is missing.
     *
     * @param zh in Chinese
     * @param en in English
     */
    record Title(@NotBlank String zh, @Nullable String en) { }

    /** The command, under the identity of this request. */
    Ask command(String request) {
        boolean everySeat = Boolean.TRUE.equals(all);
        if (everySeat == (seats != null)) {
            throw Problems.invalid(new FieldError("seats", "seats-or-all"));
        }
        return new Ask(request, programme, duty, seats == null ? null : seats.stream().map(UUID::toString).toList(),
                title == null ? null : new LocalizedText(title.zh(), title.en() == null || title.en().isBlank() ? title.zh() : title.en()),
                dueAt);
    }
}
