package io.lianluo.registry.account.web;

import io.lianluo.registry.account.AccountCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * This request gives a person a code.
 *
 * @param way how it reaches them
 */
@Schema(name = "GiveAccountCode", description = "发放关联码 · gives a person a code to link their account by")
record GiveCodeRequest(
        @Schema(description = "MAIL 发送到登记的邮箱；PAPER 在答复中显示，由柜台交给本人 · MAIL sends it to the address that is known; PAPER shows it in the answer, to be handed over at "
                + "the counter", requiredMode = Schema.RequiredMode.REQUIRED)
        @NotNull AccountCode.@Nullable Way way) { }
