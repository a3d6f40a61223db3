package io.lianluo.schemas;

import java.io.IOException;
import java.util.List;

/** Fails a test with sentences and nothing else: no trace, and no list of all that was looked at, in which they would be lost. */
final class Findings {

    /** Work that refuses with sentences. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private Findings() { }

    static void assertNone(List<String> sentences) {
        if (!sentences.isEmpty()) {
            throw sentencesAlone(String.join("\n", sentences));
        }
    }

    static void sentencesOf(Work work) throws IOException {
        try {
            work.run();
        } catch (IllegalStateException e) {
            throw sentencesAlone(String.valueOf(e.getMessage()));
        }
    }

    private static AssertionError sentencesAlone(String sentences) {
        AssertionError error = new AssertionError(sentences);
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }
}
