package io.lianluo.meeting.meeting.web;

import io.lianluo.web.Lines;
import jakarta.validation.constraints.NotBlank;

/**
 * Calls a meeting off.
 *
 * @param reason why
 */
record CancelRequest(@NotBlank @Lines(Lines.REMARK) String reason) { }
