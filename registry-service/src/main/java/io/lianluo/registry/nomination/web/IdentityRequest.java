package io.lianluo.registry.nomination.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The authority's word for who a candidate is.
 *
 * @param person the id of one of those who may be meant, or new
 */
@Schema(name = "CandidateIdentification", description = "认定候选人 · says who a candidate is")
record IdentityRequest(
        @Schema(description = "可能是同一人的已知人员的编号，或 new · the id of one of those who may be meant, or new", example = "new", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String person) { }
