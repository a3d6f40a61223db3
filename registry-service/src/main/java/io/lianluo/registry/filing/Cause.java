package io.lianluo.registry.filing;

import java.time.Instant;

/**
 * The change that makes a filing due.
 *
 * @param id identity of the change, from which the filing's id is derived: a change makes each filing due once
 * @param at when it happened, from which the term runs
 */
public record Cause(String id, Instant at) { }
