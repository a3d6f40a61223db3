package io.lianluo.registry.nomination.application.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A request to decide on an application.
 *
 * @param outcome whether the applicant goes on
 * @param reason  why; needed where they do not
 */
@Schema(name = "ApplicationDecision", description = "对应征申请作出决定 · decides on an application")
record DecisionRequest(
        @Schema(description = "进入下一环节，或不予采纳 · whether the applicant goes on") @NotNull @Nullable Outcome outcome,
        @Schema(description = "理由；不予采纳时必填，申请人可以看到 · why; needed where the applicant does not go on, who reads it") @Nullable @Lines(Lines.STATEMENT) String reason) {

    /** The possible outcomes. */
    enum Outcome {
        /** The applicant goes on. */
        GOES_ON,
        /** The applicant does not. */
        TURNED_DOWN
    }
}
