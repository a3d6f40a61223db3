package io.lianluo.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lianluo.setup.Setup.Refused;
import io.lianluo.setup.Setup.Unreached;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Publishes the calendars and programmes of a folder at the registry service, as an operator. A file that was published already changes nothing. */
final class Publishing {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
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
        String token = token();
        List<String> refused = new ArrayList<>();
        List<Path> files = files(folder);
        files.stream().filter(Publishing::isCalendar).forEach(file -> publish(registry.resolve("/api/v1/calendars"), file, token, refused));
        files.stream().filter(file -> !isCalendar(file)).forEach(file -> publish(registry.resolve("/api/v1/programmes"), file, token, refused));
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

    private void publish(URI address, Path file, String token, List<String> refused) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).header("Accept-Language", "en")
                .header("Content-Type", "application/yaml").POST(BodyPublishers.ofByteArray(read(file))));
        switch (answer.statusCode()) {
            case 200 -> out.println(file.getFileName() + " stood already");
            case 201 -> out.println(file.getFileName() + " was published");
            default -> refused.add(file.getFileName() + " was refused with " + answer.statusCode() + ": " + told(answer.body()));
        }
    }

    private String token() {
        String form = Map.of("grant_type", "client_credentials", "client_id", settings.needed("LIANLUO_SETUP_CLIENT_ID"),
                        "client_secret", settings.needed("LIANLUO_SETUP_CLIENT_SECRET")).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        URI address = settings.needed("LIANLUO_SETUP_TOKEN_URL", "https://login.example.org/token");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String token = json(answer.body()).path("access_token").asText("");
        if (answer.statusCode() != 200 || token.isEmpty()) {
            throw new Refused("The issuer at " + address + " gives no token: " + answer.statusCode());
        }
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(TIMEOUT).build();
        try {
            HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
            if (answer.statusCode() == 429 || answer.statusCode() >= 502) {
                throw new Unreached(asked.uri() + " cannot work at the moment: " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new Unreached(asked.uri() + " cannot be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreached("Interrupted");
        }
    }

    /** The faults of a problem line by line, or its detail, or the answer as it is. */
    private static String told(String body) {
        JsonNode problem = json(body);
        List<String> faults = new ArrayList<>();
        problem.path("errors").forEach(fault -> faults.add(fault.path("field").asText() + ": " + fault.path("message").asText()));
        return faults.isEmpty() ? problem.path("detail").asText(body) : String.join("; ", faults);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
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
