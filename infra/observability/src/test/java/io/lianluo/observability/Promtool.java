package io.lianluo.observability;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus' own tool, where it is installed: Debian's package {@code prometheus} has it. */
final class Promtool {

    private Promtool() { }

    /** The tool; says loudly that it is not there, because much is not tried then. */
    static Optional<Path> find() {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, "promtool")).filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            System.out.println("""
                    ****************************************************************************
                    promtool is not installed: alerts and queries were not tried. Debian: prometheus
                    ****************************************************************************""");
        }
        return found;
    }

    static int run(Path tool, String... arguments) throws IOException, InterruptedException {
        return new ProcessBuilder(Stream.concat(Stream.of(tool.toString()), Stream.of(arguments)).toList()).inheritIO().start().waitFor();
    }
}
