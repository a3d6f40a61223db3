package io.lianluo.meeting.meeting.web;

import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says beforehand that somebody invited cannot come.
 *
 * @param seatId   the seat; needed only where the caller speaks for another, or is invited for several
 * @param reason   why
 * @param delegate name of who comes instead
 */
@Schema(description = "会前请假，可写明代为参加的人 · an excuse beforehand, with a delegate if one comes")
record ExcuseRequest(
        @Schema(description = "席位的编号；仅在代他人请假或本人有几个席位受邀时填写 · the seat; only if you speak for another, or are invited for several") @Nullable UUID seatId,
        @Schema(description = "不能参加的理由 · why", example = "出差") @NotBlank @Lines(Lines.REMARK) String reason,
        @Schema(description = "代为参加的人的姓名 · name of who comes instead") @Nullable @Size(min = 1) @Line(100) String delegate) { }
