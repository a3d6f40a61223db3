package io.lianluo.registry.nomination.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which seat somebody is sought.
 *
 * @param seatId  the seat
 * @param onPaper whether an office opens it in order to enter a recommendation that came on paper
 */
@Schema(name = "NominationRequest", description = "发起推荐 · opens a nomination")
record OpenRequest(
        @Schema(description = "为其物色人选的席位 · the seat for which somebody is sought") @NotNull @Nullable UUID seatId,
        @Schema(description = "true 为主管单位为代录书面推荐而发起 · true where an office opens it in order to enter a recommendation that came on paper") @Nullable Boolean onPaper) { }
