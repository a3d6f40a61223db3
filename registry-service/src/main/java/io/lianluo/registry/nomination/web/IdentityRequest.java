package io.lianluo.registry.nomination.web;

import org.jspecify.annotations.Nullable;

/**
 * The authority's word for who a candidate is.
 *
 * @param person the id of one of those who may be meant, or new
 */
record IdentityRequest(@Nullable String person) { }
