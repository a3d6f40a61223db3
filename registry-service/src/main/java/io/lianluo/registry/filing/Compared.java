package io.lianluo.registry.filing;

import io.lianluo.registry.programme.FilingRule.Field;

/**
 * How a declared field compares with the registered one (ANH-8); neither value is kept.
 *
 * @param field  which field
 * @param result how it compares
 */
public record Compared(Field field, Result result) {

    /** How two values can compare. */
    public enum Result {
        /** They are the same. */
        SAME,
        /** They differ. */
        DIFFERS,
        /** Nothing is registered to compare with. */
        NOT_REGISTERED
    }
}
