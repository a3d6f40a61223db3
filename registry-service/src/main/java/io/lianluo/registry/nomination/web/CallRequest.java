package io.lianluo.registry.nomination.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to make an open call.
 *
 * @param until last day on which applications are taken
 */
@Schema(name = "OpenCallRequest", description = "公开征集人选 · makes an open call")
record CallRequest(
        @Schema(description = "申请截止日（含当日） · last day on which applications are taken", example = "2026-10-20") @NotNull @Nullable LocalDate until) { }
