package io.lianluo.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import java.util.List;
import java.util.Map;

/**
 * An error in one field of the input.
 *
 * @param field    path of the field as the caller wrote it, such as {@code person.name} or {@code entries[2].seatId}
 * @param rule     the rule that it breaks, in kebab case; its message is {@code rule.<rule>} in the bundles
 * @param args     what the message mentions, by the name of its placeholder
 * @param articles names of the articles of a regulation that ask for it; empty where no regulation does
 */
public record FieldError(String field, String rule, Map<String, ?> args, List<LocalizedText> articles) {

    /** An error for which no regulation is cited. */
    public FieldError(String field, String rule, Map<String, ?> args) {
        this(field, rule, args, List.of());
    }

    /** With what the message mentions as {@code {0}}, {@code {1}} … */
    public FieldError(String field, String rule, Object... args) {
        this(field, rule, Messages.numbered(args));
    }

    /** With what the message mentions as {@code {0}}, {@code {1}} … */
    public FieldError(String field, String rule, List<?> args) {
        this(field, rule, args.toArray());
    }

    public FieldError {
        args = Map.copyOf(args);
        articles = List.copyOf(articles);
    }
}
