package io.lianluo.meeting.meeting.web;

import io.lianluo.meeting.meeting.Call;
import io.lianluo.meeting.meeting.Mode;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls a meeting, or moves one that is called.
 *
 * @param startsAt          when it begins; by correspondence, when the answers are due
 * @param place             where; needed unless it is held by correspondence
 * @param mode              how it is held
 * @param shortNoticeReason why the notice term cannot be kept; needed only then, and no absence will count
 */
@Schema(description = "召开通知：时间、地点、方式 · time, place and way of a meeting")
record CallRequest(
        @Schema(description = "开始时间；以通讯方式召开时为答复截止时间 · when it begins; by correspondence, when the answers are due", example = "2026-06-09T14:00:00+08:00")
        @NotNull Instant startsAt,
        @Schema(description = "地点；以通讯方式召开时可不填；其他系统均可读取，请勿涉及个人 · "
                + "where; needed unless it is held by correspondence; every other system reads it, so that it names no person", example = "三号会议室") @Nullable String place,
        @Schema(description = "召开方式 · how it is held") @NotNull Mode mode,
        @Schema(description = "不能按期限通知的理由；仅在来不及时填写 · why the notice term cannot be kept; only where it cannot") @Nullable @Lines(Lines.REMARK) String shortNoticeReason) {

    Call call() {
        return new Call(startsAt, filled(place), mode, filled(shortNoticeReason));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
