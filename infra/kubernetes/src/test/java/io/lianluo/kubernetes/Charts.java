package io.lianluo.kubernetes;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The charts as Helm sees them: a copy with their dependencies, so that the sources stay as they are. */
final class Charts {

    static final List<String> SERVICES = TopicCatalogue.load().contexts();
    static final Path SOURCES = Path.of("charts").toAbsolutePath();

    private static final Path COPY = Path.of("target", "charts").toAbsolutePath();
    private static final String NEWEST = "1.34.0";

    static {
        copy(COPY, FileVisitOption.FOLLOW_LINKS);
        Stream.concat(Stream.of("foundation"), SERVICES.stream()).forEach(chart -> new Helm(COPY.resolve(chart)).dependency().update().call());
        new Helm(COPY.resolve("lianluo")).dependency().update().call();
    }

    private Charts() { }

    static List<String> all() {
        return Stream.concat(SERVICES.stream(), Stream.of("foundation", "lianluo")).toList();
    }

    /** The values that each chart is tried with. */
    static List<Path> values(String chart) {
        try (Stream<Path> files = Files.list(COPY.resolve(chart).resolve("ci"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Helm lints with the values of the chart alone, so the chart is linted as if the given ones were its own. */
    static LintResult lint(String chart, Path values) {
        Path own = COPY.resolve(chart).resolve("values.yaml");
        String before = read(own);
        try {
            write(own, Serialization.asYaml(merged(yaml(own), yaml(values))));
            return new Helm(COPY.resolve(chart)).lint().strict().call();
        } finally {
            write(own, before);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> own, Map<String, Object> over) {
        Map<String, Object> merged = new LinkedHashMap<>(own);
        over.forEach((key, value) -> merged.merge(key, value, (before, now) -> before instanceof Map && now instanceof Map
                ? merged((Map<String, Object>) before, (Map<String, Object>) now) : now));
        return merged;
    }

    /** All that Helm makes of a chart. It leaves hooks out here, so the Job of the foundation is rendered as none. */
    static String render(String chart, Path values, Consumer<TemplateCommand> further) {
        return render(chart, COPY.resolve(chart), values, further);
    }

    private static String render(String chart, Path source, Path values, Consumer<TemplateCommand> further) {
        TemplateCommand template = new Helm(source).template().withName(chart).withNamespace("lianluo").withKubeVersion(NEWEST).withValuesFile(values);
        if (chart.equals("foundation")) {
            template.set("job.hook", "false");
        }
        further.accept(template);
        return template.call();
    }

    /** All that Helm makes of the package of a chart, which it makes in the folder from the sources with their links. */
    static String renderPackaged(String chart, Path values, Path folder) {
        Path sources = folder.resolve("charts");
        copy(sources);
        new Helm(sources.resolve(chart)).dependency().update().call();
        new Helm(sources.resolve(chart)).packageIt().withDestination(folder).call();
        return render(chart, folder.resolve(chart + "-" + yaml(SOURCES.resolve(chart).resolve("Chart.yaml")).get("version") + ".tgz"), values, template -> { });
    }

    static String render(String chart, Path values) {
        return render(chart, values, template -> { });
    }

    static Path minimal(String chart) {
        return COPY.resolve(chart).resolve("ci").resolve("minimal-values.yaml");
    }

    /** The documents of a rendered chart, typed where fabric8 knows the kind. */
    static List<HasMetadata> resources(String rendered) {
        return documents(rendered).map(document -> (HasMetadata) Serialization.unmarshal(document)).toList();
    }

    static Stream<String> documents(String rendered) {
        return Arrays.stream(rendered.split("(?m)^---$")).filter(document -> document.lines().anyMatch(line -> line.startsWith("kind:")));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> yaml(Path file) {
        return Serialization.unmarshal(read(file), Map.class);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path folder, FileVisitOption... options) {
        try (Stream<Path> files = Files.walk(SOURCES, options)) {
            for (Path file : files.filter(file -> !file.toString().endsWith(".tgz")).toList()) {
                Path to = folder.resolve(SOURCES.relativize(file));
                Files.createDirectories(to.getParent());
                if (options.length == 0 && Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(to, file.toRealPath());
                } else if (Files.isRegularFile(file)) {
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
