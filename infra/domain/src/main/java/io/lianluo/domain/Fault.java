package io.lianluo.domain;

import java.util.List;

/**
 * A rule that one part of some input breaks. A fault never holds the wrong value itself, because that may be personal data.
 *
 * @param part the part as the interface calls it, such as {@code idNumber} or {@code entries[2].reason}
 * @param rule the rule that is broken, in kebab case
 * @param args the values that a sentence about it mentions, in order
 */
public record Fault(String part, String rule, List<Object> args) {

    public Fault {
        args = List.copyOf(args);
    }

    /** A fault whose sentence mentions nothing. */
    public Fault(String part, String rule) {
        this(part, rule, List.of());
    }
}
