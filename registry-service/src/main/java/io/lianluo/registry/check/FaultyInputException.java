package io.lianluo.registry.check;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Some input is refused, and nothing was changed by it; says why, fault by fault. */
public final class FaultyInputException extends RuntimeException {

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public FaultyInputException(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.part() + ": " + fault.rule()).toList().toString());
        this.faults = List.copyOf(faults);
    }

    /** A refusal for one reason. */
    public FaultyInputException(String part, String rule, Object... args) {
        this(List.of(new Fault(part, rule, List.of(args))));
    }

    /** Takes some input, and names its parts as whoever wrote it does when it is refused. */
    public static <T> T naming(UnaryOperator<String> names, Supplier<T> input) {
        try {
            return input.get();
        } catch (FaultyInputException faulty) {
            throw new FaultyInputException(faulty.faults().stream()
                    .map(fault -> new Fault(names.apply(fault.part()), fault.rule(), fault.args())).toList());
        }
    }

    /** What is wrong; at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
