package io.lianluo.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command behind {@code infra/benchmarks/run}. */
@Command(name = "infra/benchmarks/run", sortOptions = false, mixinStandardHelpOptions = true,
        description = "Measures what the platform costs beside what it stands on, and prints figures and ratios.")
public final class Benchmarks implements Callable<Integer> {

    private static final Map<String, Supplier<Part>> PARTS = parts();

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--part", split = ",", paramLabel = "<part>",
            description = "Only these, of publish, consume, serde, start, end-to-end, registry and size; all by default.")
    private List<String> parts = new ArrayList<>(PARTS.keySet());

    @Option(names = "--seconds", defaultValue = "5", paramLabel = "<n>",
            description = "How long each measurement lasts, after as long a warm-up (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rate", defaultValue = "50", paramLabel = "<n>",
            description = "Commands per second where the rate is fixed (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--liaisons", split = ",", defaultValue = "1000,5000", paramLabel = "<n>",
            description = "How many liaisons registry and size are measured with, fewer first (default: ${DEFAULT-VALUE}).")
    private List<Integer> liaisons = List.of();

    @Option(names = "--strict", description = "Exit with 1 when a ratio is not as it should be.")
    private boolean strict;

    /** The command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        for (String part : parts) {
            if (!PARTS.containsKey(part)) {
                throw new ParameterException(spec.commandLine(), "There is no part " + part + "; there are " + String.join(", ", PARTS.keySet()));
            }
        }
        if (seconds < 1 || rate < 1 || liaisons.stream().anyMatch(number -> number < 1)) {
            throw new ParameterException(spec.commandLine(), "--seconds, --rate and --liaisons are at least 1");
        }
        System.out.println("Load average " + Figures.load() + " on " + Runtime.getRuntime().availableProcessors()
                + " processors. Trust ratios, not figures; trust neither when the machine is busy with something else.");
        System.out.println("The store is a stand-in for MongoDB that runs without it; what rests on it is marked \"stand-in store\" and says nothing "
                + "about a real one.");
        Path directory = Files.createTempDirectory("lianluo-benchmarks");
        try {
            return measure(new Settings(Duration.ofSeconds(seconds), rate, liaisons, Path.of(System.getProperty("lianluo.root", ".")), directory));
        } finally {
            delete(directory);
        }
    }

    private int measure(Settings settings) throws Exception {
        boolean missed = false;
        for (String name : parts) {
            Part part = PARTS.get(name).get();
            System.out.println();
            System.out.println("Measuring " + name + " …");
            Figures figures = new Figures(part.title());
            part.measure(settings, figures);
            figures.print(System.out);
            missed |= figures.missed();
        }
        return strict && missed ? 1 : 0;
    }

    private static Map<String, Supplier<Part>> parts() {
        Map<String, Supplier<Part>> parts = new LinkedHashMap<>();
        parts.put("publish", PublishPart::new);
        parts.put("consume", ConsumePart::new);
        parts.put("serde", SerdePart::new);
        parts.put("start", StartPart::new);
        parts.put("end-to-end", EndToEndPart::new);
        parts.put("registry", RegistryPart::new);
        parts.put("size", SizePart::new);
        return parts;
    }

    private static void delete(Path directory) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
