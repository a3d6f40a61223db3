package io.lianluo.domain;

import java.time.Instant;

/**
 * A change to a thing, as somebody who came too late is told of it. It names an office and never a person.
 *
 * @param version the version of the thing that it led to
 * @param act     the act, in kebab case, stable for ever; {@code act.<act>} in the message bundles
 * @param at      the moment of the change
 * @param office  the office in which it was done; {@code office.<office>} in the message bundles
 */
public record RecordedChange(long version, String act, Instant at, String office) { }
