package io.lianluo.endtoend.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Measures how much memory processes use. */
final class Memory {

    private Memory() { }

    /** The resident memory of these processes together, in MB; 0 where the system has no {@code ps}. */
    static long residentMegabytes(List<Long> pids) {
        String ids = pids.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", ids).start();
            try (BufferedReader lines = ps.inputReader()) {
                return lines.lines().mapToLong(line -> Long.parseLong(line.strip())).sum() / 1024;
            }
        } catch (IOException e) {
            return 0;
        }
    }
}
