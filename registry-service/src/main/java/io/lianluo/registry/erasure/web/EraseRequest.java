package io.lianluo.registry.erasure.web;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody is erased.
 *
 * @param reason in words, which are kept for ever; they must not name the person
 */
record EraseRequest(@Nullable String reason) { }
