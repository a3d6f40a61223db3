package io.lianluo.registry.erasure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is erased.
 *
 * @param reason in words, which are kept for ever; they must not name the person
 */
@Schema(name = "ErasureRequest", description = "删除个人信息 · erases a person")
record EraseRequest(
        @Schema(description = "理由，至多 200 字，长期保留，不得写明其姓名 · why, in at most 200 characters; it is kept for ever, and must not name the person", example = "本人离职后申请删除", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String reason) { }
