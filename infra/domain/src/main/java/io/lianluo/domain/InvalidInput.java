package io.lianluo.domain;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Refuses some input, fault by fault; nothing was changed by it. Callers over HTTP get 400 with each part and its rule. */
public final class InvalidInput extends RuntimeException {

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public InvalidInput(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.part() + ": " + fault.rule()).toList().toString());
        this.faults = List.copyOf(faults);
    }

    /** Refuses one part for one rule, whose sentence mentions those values. */
    public InvalidInput(String part, String rule, Object... args) {
        this(List.of(new Fault(part, rule, List.of(args))));
    }

    /** Takes some input, and when it is refused calls its parts as its author does. */
    public static <T> T naming(UnaryOperator<String> names, Supplier<T> input) {
        try {
            return input.get();
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.faults().stream().map(fault -> new Fault(names.apply(fault.part()), fault.rule(), fault.args(), fault.articles())).toList());
        }
    }

    /** This refusal, with the articles of a regulation that ask for what it refuses. */
    public InvalidInput citing(List<LocalizedText> asking) {
        return citing(fault -> asking);
    }

    /** This refusal, with the articles of a regulation that ask for what each fault finds; none where no regulation does. */
    public InvalidInput citing(Function<Fault, List<LocalizedText>> asking) {
        return new InvalidInput(faults.stream().map(fault -> fault.citing(asking.apply(fault))).toList());
    }

    /** The faults, at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
