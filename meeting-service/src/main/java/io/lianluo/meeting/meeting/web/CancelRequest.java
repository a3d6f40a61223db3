package io.lianluo.meeting.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Calls a meeting off.
 *
 * @param reason why
 */
record CancelRequest(@NotBlank @Size(max = 500) String reason) { }
