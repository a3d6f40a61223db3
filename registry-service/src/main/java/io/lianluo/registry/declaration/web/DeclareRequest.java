package io.lianluo.registry.declaration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A request by which a unit declares itself at first.
 *
 * @param programme code of the programme
 * @param declared  all that is declared
 */
@Schema(name = "DeclarationRequest", description = "首次申报 · a first declaration")
record DeclareRequest(
        @Schema(description = "制度的代码 · code of the programme", example = "registration-anhui") @Nullable @NotNull String programme,
        @Schema(description = "申报的内容 · what is declared") @Nullable @NotNull @Valid DeclaredRequest declared) { }
