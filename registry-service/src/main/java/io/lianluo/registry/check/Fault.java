package io.lianluo.registry.check;

import java.util.List;

/**
 * What is wrong with one part of some input. It never holds the wrong value itself: that may be personal data.
 *
 * @param part the part as the interface calls it, such as {@code idNumber}
 * @param rule the rule that is broken, in kebab case
 * @param args what a sentence about it mentions
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
