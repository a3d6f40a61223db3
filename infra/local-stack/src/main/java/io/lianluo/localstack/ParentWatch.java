package io.lianluo.localstack;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another program's main class in a child process and ends it when the parent is gone, however the parent ended: the child's standard
 * input, which the parent holds open and never writes to, then comes to its end.
 */
final class ParentWatch {

    private static final int PATIENCE_MS = 15_000;

    private ParentWatch() { }

    public static void main(String[] arguments) throws Throwable {
        Thread watch = new Thread(ParentWatch::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end counts.
            }
        } catch (IOException e) {
            // The same as the end.
        }
        Thread last = new Thread(() -> {
            try {
                Thread.sleep(PATIENCE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        }, "parent-watch-last");
        last.setDaemon(true);
        last.start();
        System.exit(0);
    }
}
