package io.lianluo.endtoend;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells a person what goes on, a line per step, with the time each took. */
public final class Progress {

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A heading. */
    public void title(String text) {
        out.printf("%n%s%n", text);
    }

    /** A line of its own. */
    public void say(String text) {
        out.printf("  %s%n", text);
    }

    /** Says what is done while it is done, then how long it took; what it returns is added to the line. */
    public <T> T step(String what, Supplier<T> work) {
        out.printf("  %-58s", what);
        out.flush();
        Instant start = Instant.now();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            out.println(" failed");
            throw e;
        }
        String told = result instanceof String text && !text.isEmpty() ? "  " + text : "";
        out.printf(Locale.ROOT, " %5.1f s%s%n", Duration.between(start, Instant.now()).toMillis() / 1000.0, told);
        return result;
    }
}
