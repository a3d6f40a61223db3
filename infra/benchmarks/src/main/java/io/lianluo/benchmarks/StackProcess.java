package io.lianluo.benchmarks;

import io.lianluo.localstack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The local stack in a process of its own, so that broker and store share no heap with what is measured. Ends with its input. */
final class StackProcess {

    /** Ends the list of addresses. */
    static final String READY = "ready";
    /** Stands for the database in an address. */
    static final String DATABASE = "DATABASE";

    private StackProcess() { }

    public static void main(String[] arguments) throws IOException {
        try (LocalStack stack = LocalStack.temporary(Path.of(arguments[0])).start()) {
            // The registry needs more than the others; whose database it is, is decided later.
            Map<String, String> environment = new LinkedHashMap<>(stack.environmentOf("registry"));
            environment.putAll(stack.environmentOf(DATABASE));
            environment.forEach((name, value) -> System.out.println(name + "=" + value));
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // Nobody writes; only the end counts.
            }
        }
        System.exit(0);
    }
}
