package io.lianluo.registry.seat.web;

import io.lianluo.registry.advice.Reply;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the unit answers to the advice to name another liaison.
 *
 * @param answer whether it names another, or declines
 * @param reason why; required if it declines
 */
record ReplyRequest(Reply.@NotNull Answer answer, @Nullable @Size(max = 500) String reason) { }
