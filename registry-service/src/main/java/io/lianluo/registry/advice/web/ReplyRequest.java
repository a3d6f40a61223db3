package io.lianluo.registry.advice.web;

import io.lianluo.registry.advice.Reply;
import io.lianluo.web.Lines;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A request by which the unit answers the advice to name another liaison.
 *
 * @param answer whether it names another, or declines
 * @param reason why; required if it declines
 */
record ReplyRequest(Reply.@NotNull Answer answer, @Nullable @Lines(Lines.REMARK) String reason) { }
