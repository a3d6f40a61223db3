package io.lianluo.registry.account.web;

import io.lianluo.web.Line;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * This request links the account with which somebody signed in.
 *
 * @param code the code, as it was given on paper or by mail
 */
@Schema(name = "LinkAccount", description = "以关联码关联本人的账号 · links one's own account by a code")
record LinkRequest(
        @Schema(description = "十二位关联码；大小写、空格和连字符不限 · the twelve signs; capitals, blanks and hyphens do not matter", example = "7K2M-9QXA-03TB",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank @Line(40) @Nullable String code) { }
