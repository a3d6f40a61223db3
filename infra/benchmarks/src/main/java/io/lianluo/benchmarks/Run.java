package io.lianluo.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The speed of a run, and its cost. The cost is the steadier figure on a machine that has other work.
 *
 * @param perSecond how many a second
 * @param cpuMicros processor time of each, in microseconds
 */
record Run(double perSecond, double cpuMicros) {

    private static final Path OWN = Path.of("/proc/self/stat");
    private static final int CHILDREN_USER = 13;
    private static final double MICROS_PER_TICK = 10_000;

    /** Of something in this process. */
    static Run of(long count, Runnable work) {
        long cpu = ownCpuNanos();
        long begin = System.nanoTime();
        work.run();
        return new Run(count * 1e9 / (System.nanoTime() - begin), (ownCpuNanos() - cpu) / 1e3 / count);
    }

    /** The mean of both. */
    Run and(Run other) {
        return new Run((perSecond + other.perSecond) / 2, (cpuMicros + other.cpuMicros) / 2);
    }

    /** Processor time of this process's children that have ended, in microseconds. */
    static double childrensCpuMicros() {
        try {
            // Behind the name, which is in brackets and may hold blanks.
            String[] fields = Files.readString(OWN).replaceFirst(".*\\) ", "").split(" ");
            return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1])) * MICROS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ownCpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
