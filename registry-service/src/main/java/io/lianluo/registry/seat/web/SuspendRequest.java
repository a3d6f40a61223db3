package io.lianluo.registry.seat.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to suspend the liaison.
 *
 * @param since  first day; today when left out
 * @param reason why
 * @param decision number of the authority's decision, where it is a sanction
 */
@Schema(name = "LiaisonSuspension", description = "暂停履职 · suspends the liaison")
record SuspendRequest(
        @Schema(description = "首日；不填为今天 · first day; today if absent") @Nullable LocalDate since,
        @Schema(description = "理由 · why", example = "病假") @NotBlank @Lines(Lines.REMARK) String reason,
        @Schema(description = "作为处分时，决定的文号 · number of the decision, where it is a sanction", example = "示例〔2026〕8号") @Nullable String decision) { }
