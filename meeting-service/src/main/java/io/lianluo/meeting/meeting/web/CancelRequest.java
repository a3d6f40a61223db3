package io.lianluo.meeting.meeting.web;

import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/**
 * Calls a meeting off.
 *
 * @param reason why
 */
@Schema(name = "MeetingCancellation", description = "取消会议 · calls a meeting off")
record CancelRequest(@Schema(description = "取消的理由 · why", example = "会期与上级会议冲突") @NotBlank @Lines(Lines.REMARK) String reason) { }
