package io.lianluo.registry.acting;

import io.lianluo.registry.programme.Actor;
import java.time.Instant;

/**
 * Who acts, in which capacity, and when (MOD-1).
 *
 * @param at when it is done
 * @param by subject of the token of whoever does it
 * @param as in which capacity
 */
public record Signature(Instant at, String by, Actor as) { }
