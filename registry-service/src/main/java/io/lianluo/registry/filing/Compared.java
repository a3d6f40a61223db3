package io.lianluo.registry.filing;

import io.lianluo.registry.programme.FilingRule.Field;

/**
 * The result of comparing a declared field with the registered one (ANH-8). It keeps neither value.
 *
 * @param field  which field
 * @param result how it compares
 */
public record Compared(Field field, Result result) {

    /** The possible results of comparing two values. */
    public enum Result {
        /** They are the same. */
        SAME,
        /** They differ. */
        DIFFERS,
        /** Nothing is registered to compare with. */
        NOT_REGISTERED
    }
}
