package io.lianluo.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.lianluo.setup.Setup.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Publishes the calendars and programmes of a folder at the registry service, as an operator. A file that was published already changes nothing. */
final class Publishing {

    private final Settings settings;
    private final PrintStream out;

    Publishing(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Publishes each file that ends with {@code .yaml}: those whose name begins with {@code calendar} first, as calendars, then all others as
     * programmes. All are tried, so that one run tells of each that is refused.
     */
    void publish(String folder) {
        URI registry = settings.needed("LIANLUO_SETUP_REGISTRY", "http://registry");
        List<String> refused = new ArrayList<>();
        List<Path> files = files(folder);
        OperatorClient operator = new OperatorClient(settings);
        files.stream().filter(Publishing::isCalendar).forEach(file -> publish(registry.resolve("/api/v1/calendars"), file, operator, refused));
        files.stream().filter(file -> !isCalendar(file)).forEach(file -> publish(registry.resolve("/api/v1/programmes"), file, operator, refused));
        if (!refused.isEmpty()) {
            throw new Refused(String.join(System.lineSeparator(), refused));
        }
    }

    private static boolean isCalendar(Path file) {
        return file.getFileName().toString().startsWith("calendar");
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> found = files.filter(file -> file.getFileName().toString().endsWith(".yaml")).sorted().toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException(folder + " holds no file that ends with .yaml");
            }
            return found;
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + " cannot be read: " + e.getMessage());
        }
    }

    private void publish(URI address, Path file, OperatorClient operator, List<String> refused) {
        OperatorClient.Answer answer = operator.post(address, "application/yaml", BodyPublishers.ofByteArray(read(file)));
        if (answer.isGranted()) {
            JsonNode version = answer.granted("version");
            out.println(file.getFileName() + (answer.status() == 201 ? " was published" : " stood already") + " as version " + version.asText());
        } else {
            refused.add(file.getFileName() + " was refused with " + answer.status() + ": " + answer.told());
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
