package io.lianluo.web;

import java.time.Instant;

/**
 * Something that was done to a thing, as whoever came too late is told of it. It names an office and never a person.
 *
 * @param version the version of the thing that it led to
 * @param act     what was done, in kebab case, stable for ever; {@code act.<act>} in the bundles
 * @param at      when
 * @param office  in which office it was done; {@code office.<office>} in the bundles
 */
public record Deed(long version, String act, Instant at, String office) { }
