package io.lianluo.registry.nomination.application.web;

import io.lianluo.registry.web.FindingRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to put on record whether an applicant meets conditions.
 *
 * @param findings what was found
 */
@Schema(name = "ApplicantFindings", description = "核实申请人的条件 · whether an applicant meets conditions")
record ConditionsRequest(@Schema(description = "每项条件是否符合 · whether each condition is met", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<FindingRequest> findings) { }
