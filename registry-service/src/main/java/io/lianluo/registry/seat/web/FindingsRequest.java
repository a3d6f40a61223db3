package io.lianluo.registry.seat.web;

import io.lianluo.registry.web.FindingRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * A request to put on record whether the liaison meets conditions.
 *
 * @param findings what was found, about one condition or several
 */
@Schema(name = "SeatFindings", description = "登记联络员是否符合任职条件 · puts on record whether the liaison meets conditions")
record FindingsRequest(
        @Schema(description = "各项认定；未提及的条件保持原样 · what was found; conditions that are not mentioned stay as they are")
        @NotEmpty List<@Valid FindingRequest> findings) { }
