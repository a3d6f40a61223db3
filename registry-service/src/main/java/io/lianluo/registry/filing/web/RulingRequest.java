package io.lianluo.registry.filing.web;

import io.lianluo.web.Lines;
import org.jspecify.annotations.Nullable;

/**
 * A request by which the authority rules on a submission.
 *
 * @param remark what is said about it; the reason where it is refused
 */
record RulingRequest(@Nullable @Lines(Lines.STATEMENT) String remark) { }
