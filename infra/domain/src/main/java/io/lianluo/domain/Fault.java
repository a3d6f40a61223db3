package io.lianluo.domain;

import java.util.List;

/**
 * A rule that one part of some input breaks. A fault never holds the wrong value itself, because that may be personal data.
 *
 * @param part     the part as the interface calls it, such as {@code idNumber} or {@code entries[2].reason}
 * @param rule     the rule that is broken, in kebab case
 * @param args     the values that a sentence about it mentions, in order
 * @param articles names of the articles of a regulation that ask for it, such as 第四条; empty where no regulation does
 */
public record Fault(String part, String rule, List<Object> args, List<LocalizedText> articles) {

    public Fault {
        args = List.copyOf(args);
        articles = List.copyOf(articles);
    }

    /** A fault that no regulation is cited for. */
    public Fault(String part, String rule, List<Object> args) {
        this(part, rule, args, List.of());
    }

    /** A fault whose sentence mentions nothing. */
    public Fault(String part, String rule) {
        this(part, rule, List.of());
    }

    /** This fault, with the articles of a regulation that ask for what it finds missing. */
    public Fault citing(List<LocalizedText> asking) {
        return new Fault(part, rule, args, asking);
    }
}
