package io.lianluo.benchmarks;

import static io.lianluo.benchmarks.RegistryClient.text;

import io.lianluo.benchmarks.Latency.Summary;
import io.lianluo.domain.DerivedId;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Measures how fast the registry takes in a roster, how much memory that needs, and whether its answers take longer when it holds more. */
final class RegistryPart implements Part {

    private static final Aim GROWTH = Aim.atMost(1.3);
    private static final long LOOK_EVERY_MILLIS = 500;
    /** A list of the lines, or how many there are of a long file. */
    private static final Pattern NOTHING_REJECTED = Pattern.compile("\"rejected\":(\\[]|0)");

    /** The time that answers took, and the processor time that the registry itself spent per answer. */
    private record Answered(Summary whole, double processorMillis) { }

    /** The queries, each about the unit with a given number. */
    private static final Map<String, IntFunction<String>> QUERIES = queries();

    @Override
    public String title() {
        return "Registry: roster in and out, " + String.join(" ", ServiceProcess.OPTIONS);
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        Path jar = ServiceProcess.jar(settings, "registry").orElseThrow(() -> new IllegalStateException("The registry's jar is not built"));
        Path home = Files.createDirectories(settings.directory().resolve("roster"));
        try (Stack stack = Stack.start(settings, "8g"); ServiceProcess process = ServiceProcess.start(ServiceProcess.Program.of(home, jar, "registry"), stack, List.of())) {
            RegistryClient registry = new RegistryClient(process, stack);
            registry.post("/programmes", "application/yaml", BodyPublishers.ofString(RosterSample.PROGRAMME_FILE));
            Map<String, Answered> few = null;
            for (int liaisons : settings.liaisons()) {
                takeIn(registry, process, home, liaisons, figures);
                Map<String, Answered> many = ask(registry, settings, liaisons);
                report(many, few, liaisons, figures);
                few = few == null ? many : few;
            }
            figures.note("Queries go over HTTP, one after the other; lists are first pages of 50.");
            figures.note("The registry's own processor time leaves the store out; what the registry does meanwhile by itself is in it.");
        }
    }

    private static void takeIn(RegistryClient registry, ServiceProcess process, Path home, int liaisons, Figures figures) throws Exception {
        int units = RosterSample.units(liaisons);
        long lines = units + liaisons;
        Path file = RosterSample.write(home.resolve("roster.csv"), units);
        String size = "%,d units, %,d liaisons".formatted(units, liaisons);
        long known = Long.parseLong(text(registry.get("/summary"), "units"));
        System.out.println("  " + size + " …");
        double before = registry.processorSeconds();
        double first = seconds(() -> takeIn(registry, file, units - known));
        double spent = registry.processorSeconds() - before;
        double again = seconds(() -> takeIn(registry, file, 0));
        figures.add(size + ": import of what is new, stand-in store", lines * (units - known) / units / first, "lines/s");
        figures.add("  the registry's own processor time per line", spent * 1e3 * units / lines / (units - known), "ms");
        figures.add(size + ": the same file again, which changes nothing", lines / again, "lines/s");
        figures.add(size + ": resident memory at its most", process.peakMegabytes(), "MB");
        double out = seconds(() -> registry.get("/units/export", "text/csv"));
        figures.add(size + ": export of the units", units / out, "lines/s");
    }

    private static void takeIn(RegistryClient registry, Path file, long expected) throws IOException, InterruptedException {
        String run = registry.post("/roster-imports", "text/csv", BodyPublishers.ofFile(file));
        if (run.contains("\"standing\"")) {
            String id = text(run, "id");
            while (text(run, "standing").equals("RUNNING")) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                run = registry.get("/roster-imports/" + id);
            }
            if (!text(run, "standing").equals("DONE")) {
                throw new IllegalStateException("The import broke off: " + run);
            }
        }
        if (!text(run, "units").equals(Long.toString(expected)) || !NOTHING_REJECTED.matcher(run).find()) {
            throw new IllegalStateException("Of " + expected + " units that were to come: " + run);
        }
    }

    private static Map<String, Answered> ask(RegistryClient registry, Settings settings, int liaisons) throws IOException, InterruptedException {
        Map<String, Answered> answered = new LinkedHashMap<>();
        Random random = new Random(liaisons);
        int units = RosterSample.units(liaisons);
        for (Map.Entry<String, IntFunction<String>> query : QUERIES.entrySet()) {
            for (boolean warm : List.of(false, true)) {
                Latency latency = new Latency();
                double before = registry.processorSeconds();
                long begin = System.nanoTime();
                long asked = begin;
                while (asked - begin < settings.length().toNanos()) {
                    String path = query.getValue().apply(random.nextInt(units));
                    long sent = System.nanoTime();
                    registry.get(path);
                    asked = System.nanoTime();
                    latency.record(asked - sent);
                }
                if (warm) {
                    Summary summary = latency.take();
                    answered.put(query.getKey(), new Answered(summary, (registry.processorSeconds() - before) * 1e3 / summary.count()));
                }
            }
        }
        return answered;
    }

    private static void report(Map<String, Answered> many, @Nullable Map<String, Answered> few, int liaisons, Figures figures) {
        many.forEach((query, answered) -> {
            String what = "%s at %,d liaisons, p99 of %,d".formatted(query, liaisons, answered.whole().count());
            String own = "    the registry's own processor time, mean";
            if (few == null) {
                figures.add(what, answered.whole().p99(), "ms");
                figures.add(own, answered.processorMillis(), "ms");
            } else {
                figures.add(what, answered.whole().p99(), "ms", few.get(query).whole().p99(), GROWTH);
                figures.add(own, answered.processorMillis(), "ms", few.get(query).processorMillis(), GROWTH);
            }
        });
    }

    private static Map<String, IntFunction<String>> queries() {
        Map<String, IntFunction<String>> queries = new LinkedHashMap<>();
        String programme = "programme=" + RosterSample.PROGRAMME;
        queries.put("a unit", unit -> "/units/" + id(unit));
        queries.put("liaisons of a unit", unit -> "/liaisons?" + programme + "&unit=" + id(unit));
        queries.put("units below a unit", unit -> "/units?parent=" + id(unit / 20));
        queries.put("liaisons of a programme", unit -> "/liaisons?" + programme);
        queries.put("vacant seats of a programme", unit -> "/seats?vacant=true&" + programme);
        queries.put("units of a programme", unit -> "/units?" + programme);
        queries.put("units whose name begins so", unit -> "/units?q=" + URLEncoder.encode(RosterSample.name(unit).substring(0, 8), StandardCharsets.UTF_8));
        return queries;
    }

    /** The registry derives a unit's id from its code. */
    private static String id(int unit) {
        return DerivedId.of("unit", RosterSample.code(unit)).toString();
    }

    private static double seconds(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private interface Work {
        void run() throws Exception;
    }
}
