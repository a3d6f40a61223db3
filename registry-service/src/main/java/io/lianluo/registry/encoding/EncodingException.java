package io.lianluo.registry.encoding;

import io.lianluo.registry.check.Fault;
import java.util.List;

/** The text of a file cannot be read, so that none of it counts; says why, place by place. */
public final class EncodingException extends RuntimeException {

    private final transient List<Fault> faults;

    EncodingException(List<Fault> faults) {
        super(faults.stream().map(Fault::rule).distinct().toList().toString());
        this.faults = List.copyOf(faults);
    }

    EncodingException(String part, String rule, Object... args) {
        this(List.of(new Fault(part, rule, List.of(args))));
    }

    /** What is wrong; a sentence about a place in the file mentions its line and its column first, both from 1. */
    public List<Fault> faults() {
        return faults;
    }
}
