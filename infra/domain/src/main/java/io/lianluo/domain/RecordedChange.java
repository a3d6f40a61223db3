package io.lianluo.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to a thing, as somebody who came too late is told of it. It tells an office and never a person;
 * the one who made the change is told that it was their own.
 *
 * @param version the version of the thing that it led to
 * @param act     the act, in kebab case, stable for ever; {@code act.<act>} in the message bundles
 * @param at      the moment of the change
 * @param office  the office in which it was done; {@code office.<office>} in the message bundles
 * @param by      subject of the caller who made it, which is compared and never told; null where nobody called
 */
public record RecordedChange(long version, String act, Instant at, String office, @Nullable String by) {

    /** A change that nobody called for, or of which nobody knows who did. */
    public RecordedChange(long version, String act, Instant at, String office) {
        this(version, act, at, office, null);
    }
}
