package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.coming.Coming;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to revoke what is dated ahead.
 *
 * @param act only this; null for all
 */
@Schema(name = "AheadRevocation", description = "撤销预先的任命或免去 · revokes what is dated ahead")
record RevokeAheadRequest(@Schema(description = "只撤销任命或只撤销免去；不填则全部撤销 · only the appointment or only the release; both if absent") Coming.@Nullable Change act) { }
