package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to release the liaison.
 *
 * @param until    last day; today when left out
 * @param reason   why, as the authority puts it
 * @param ground   released when left out; adjusted or dismissed by an act of the authority
 * @param decision number of the authority's decision; required for an adjustment or a dismissal
 */
@Schema(name = "LiaisonRelease", description = "免去联络员 · releases the liaison")
record ReleaseRequest(
        @Schema(description = "末日；不填为今天 · last day; today if absent") @Nullable LocalDate until,
        @Schema(description = "理由 · why", example = "工作调动") @Nullable @Lines(Lines.REMARK) String reason,
        @Schema(description = "事由；不填为一般免去 · on which ground; a plain release if absent") @Nullable Ground ground,
        @Schema(description = "决定的文号；调整和辞退时必填 · number of the decision; needed for an adjustment or a dismissal", example = "示例〔2026〕8号")
        @Nullable String decision) {

    /** On which ground a liaison is released. */
    enum Ground { RELEASED, ADJUSTED, DISMISSED }

    Ending.How how() {
        return switch (ground) {
            case ADJUSTED -> Ending.How.ADJUSTED;
            case DISMISSED -> Ending.How.DISMISSED;
            case RELEASED -> Ending.How.RELEASED;
            case null -> Ending.How.RELEASED;
        };
    }
}
