package io.lianluo.registry.filing.web;

import org.jspecify.annotations.Nullable;

/**
 * What the authority says.
 *
 * @param remark what is said about it; the reason where it is refused
 */
record RulingRequest(@Nullable String remark) { }
