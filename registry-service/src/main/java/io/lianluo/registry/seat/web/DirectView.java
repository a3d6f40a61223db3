package io.lianluo.registry.seat.web;

import io.lianluo.registry.seat.appointment.DirectReason;
import io.lianluo.registry.seat.appointment.Liaison;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The reason for which somebody was appointed without a nomination, as callers see it.
 *
 * @param reason   on which ground
 * @param decision number of the authority's decision; null unless there is one
 */
@Schema(name = "DirectAppointment", description = "未经推荐程序任命的理由 · why somebody was appointed without a nomination")
record DirectView(DirectReason.Ground reason, @Nullable String decision) {

    static @Nullable DirectView of(Liaison liaison) {
        DirectReason reason = liaison.grounds().direct();
        return reason == null ? null : new DirectView(reason.ground(), reason.decision());
    }
}
