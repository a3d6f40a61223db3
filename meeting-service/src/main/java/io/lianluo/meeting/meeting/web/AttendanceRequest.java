package io.lianluo.meeting.meeting.web;

import io.lianluo.meeting.meeting.AttendanceEntry;
import io.lianluo.meeting.meeting.Outcome;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts attendance on record, or corrects it.
 *
 * @param entries what became of each invitation named; others stay as they are
 */
@Schema(description = "到会情况登记与更正 · what became of invitations, recorded or corrected")
record AttendanceRequest(@NotNull @Size(min = 1, max = 5000) List<@Valid @NotNull Entry> entries) {

    /**
     * The outcome of one invitation.
     *
     * @param seatId  the seat
     * @param outcome what became of it
     * @param reason  why; needed for an excuse that was not given beforehand, and for a correction
     */
    @Schema(name = "AttendanceEntry")
    record Entry(
            @Schema(description = "受邀的席位 · a seat that is invited") @NotNull UUID seatId,
            @Schema(description = "结果 · what became of it") @NotNull Outcome outcome,
            @Schema(description = "理由；会前未请假的请假和更正须填写 · why; needed for an excuse that was not given beforehand, and for a correction")
            @Nullable @Lines(Lines.REMARK) String reason) { }

    List<AttendanceEntry> command() {
        return entries.stream().map(entry -> new AttendanceEntry(entry.seatId(), entry.outcome(),
                entry.reason() == null || entry.reason().isBlank() ? null : entry.reason())).toList();
    }
}
