package io.lianluo.registry.roster.web;

import io.lianluo.registry.roster.RosterRights;
import org.jspecify.annotations.Nullable;

/**
 * An order says how a file is to be taken in.
 *
 * @param charset the encoding that came with it; null when none did
 * @param rights  what it may touch
 * @param preview whether only to say what that would do
 * @param confirm how many ends of seats and offices the caller agrees to; null if to none
 */
record RosterOrder(@Nullable String charset, RosterRights rights, boolean preview, @Nullable Integer confirm) { }
