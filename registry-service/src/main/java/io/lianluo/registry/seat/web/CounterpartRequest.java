package io.lianluo.registry.seat.web;

import io.lianluo.registry.web.PersonRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to name the person who looks after a seat on the authority's side.
 *
 * @param person   somebody described; recognised if they are known
 * @param personId or somebody known; one of the two
 * @param since    first day; today when left out
 */
@Schema(name = "CounterpartNaming", description = "指定对口联系人 · names a counterpart")
record CounterpartRequest(
        @Schema(description = "描述的人员，已知的会被认出 · somebody described; recognised if they are known")
        @Nullable PersonRequest person,
        @Schema(description = "或已知人员的编号，与 person 二者择一 · or the id of somebody known; one of the two")
        @Nullable UUID personId,
        @Schema(description = "首日；不填为今天 · first day; today if absent") @Nullable LocalDate since) { }
