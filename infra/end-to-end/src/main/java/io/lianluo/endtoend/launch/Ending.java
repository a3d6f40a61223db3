package io.lianluo.endtoend.launch;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Ends parts of the platform together with this process, by Ctrl-C too. */
final class Ending {

    private static final Deque<AutoCloseable> PARTS = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Ending::end, "ending"));
    }

    private Ending() { }

    /** Ends the part when this process ends; what came last ends first. */
    static void with(AutoCloseable part) {
        PARTS.push(part);
    }

    private static void end() {
        for (AutoCloseable part = PARTS.poll(); part != null; part = PARTS.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("cannot be ended in good order: " + e.getMessage());
            }
        }
    }
}
