package io.lianluo.registry.seat.web;

import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.seat.appointment.Hearing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hearing, as the office and the liaison see it.
 *
 * @param liaisonId  the appointment of whoever was heard
 * @param sanction   id of the programme's sanction
 * @param on         the day on which the liaison was heard, or waived it
 * @param waived     whether the liaison waived it in writing
 * @param heardBy    who heard the liaison; null where that was waived
 * @param statement  what was said; null where it was waived
 * @param papers     the minutes, or the waiver
 * @param recordedBy subject of whoever put it on record
 * @param recordedAt when that was
 */
@Schema(name = "Hearing")
record HearingView(UUID liaisonId, String sanction, LocalDate on, boolean waived, @Nullable String heardBy, @Nullable String statement, List<Paper> papers,
                   String recordedBy, Instant recordedAt) {

    static HearingView of(UUID liaisonId, Hearing hearing) {
        return new HearingView(liaisonId, hearing.sanction(), hearing.on(), hearing.isWaived(), hearing.heardBy(), hearing.statement(), hearing.papers(),
                hearing.act().by(), hearing.act().at());
    }
}
