package io.lianluo.registry.seat.transfer.web;

import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to transfer the liaison to another seat.
 *
 * @param seatId the other seat, which must be vacant
 * @param since  first day there; today when left out
 * @param reason why
 * @param origin where the person comes from once there; the other seat's unit itself when left out
 */
@Schema(name = "LiaisonTransfer", description = "调任联络员 · transfers the liaison")
record TransferRequest(
        @Schema(description = "调往的席位，须空缺 · the other seat, which must be vacant") @NotNull UUID seatId,
        @Schema(description = "在新席位的首日；不填为今天 · first day there; today if absent") @Nullable LocalDate since,
        @Schema(description = "理由 · why", example = "部门调整") @Nullable @Lines(Lines.REMARK) String reason,
        @Schema(description = "人员来源；不填为本单位 · where the person comes from; the unit itself if absent") @Nullable Origin origin) { }
