package io.lianluo.registry.seat.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to end the suspension.
 *
 * @param since first day on which the liaison attends to the seat again; today when left out
 */
@Schema(name = "LiaisonResumption", description = "恢复履职 · ends a suspension")
record ResumeRequest(
        @Schema(description = "恢复履职的首日；不填为今天 · first day on which the liaison attends to the seat again; today if absent")
        @Nullable LocalDate since) { }
