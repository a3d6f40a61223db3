package io.lianluo.web;

import java.util.List;

/**
 * What is wrong with one field of the input.
 *
 * @param field path of the field as the caller wrote it, such as {@code person.name} or {@code entries[2].seatId}
 * @param rule  the rule that it breaks, in kebab case; its message is {@code rule.<rule>} in the bundles
 * @param args  what the message mentions
 */
public record FieldError(String field, String rule, List<?> args) {

    public FieldError(String field, String rule, Object... args) {
        this(field, rule, List.of(args));
    }

    public FieldError {
        args = List.copyOf(args);
    }
}
