package io.lianluo.registry.declaration.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request by which the authority refuses a declaration.
 *
 * @param reason why
 */
@Schema(name = "DeclarationRefusal", description = "退回首次申报 · refuses a first declaration")
record RefuseDeclarationRequest(
        @Schema(description = "理由 · why", example = "营业执照不清晰", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable @Lines(Lines.STATEMENT) String reason) { }
