package io.lianluo.registry.nomination.web;

import org.jspecify.annotations.Nullable;

/**
 * Who a candidate is, as the authority says.
 *
 * @param person the id of one of those who may be meant, or new
 */
record IdentityRequest(@Nullable String person) { }
