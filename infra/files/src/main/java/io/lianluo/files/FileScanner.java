package io.lianluo.files;

import java.util.Optional;

/** Looks for what is harmful in a file while it is uploaded. A service may bring its own bean. */
public interface FileScanner {

    /**
     * Begins to scan one file.
     *
     * @throws ScannerAwayException if it cannot be scanned now
     */
    Scan begin();

    /** The scan of one file; it is closed whether it came to an end or not. */
    interface Scan extends AutoCloseable {

        /**
         * Takes the next bytes of the file.
         *
         * @throws ScannerAwayException if they cannot be scanned now
         */
        void add(byte[] bytes, int length);

        /**
         * Ends the scan.
         *
         * @return the name of what is harmful; empty if nothing is
         * @throws ScannerAwayException if it cannot be said now
         */
        Optional<String> finding();

        @Override
        void close();
    }

    /** Finds nothing, because it does not look. */
    static FileScanner none() {
        return () -> new Scan() {

            @Override
            public void add(byte[] bytes, int length) { }

            @Override
            public Optional<String> finding() {
                return Optional.empty();
            }

            @Override
            public void close() { }
        };
    }
}
