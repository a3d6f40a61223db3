package io.lianluo.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lianluo.setup.Setup.Refused;
import io.lianluo.setup.Setup.Unreached;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the services as an operator, whose token it gets by client credentials. */
final class OperatorClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String token;

    OperatorClient(Settings settings) {
        this.token = token(settings);
    }

    HttpResponse<String> get(URI address) {
        return send(as(HttpRequest.newBuilder(address)).GET());
    }

    HttpResponse<String> post(URI address, String type, BodyPublisher body) {
        return send(as(HttpRequest.newBuilder(address)).header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder as(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    private String token(Settings settings) {
        String form = form(Map.of("grant_type", "client_credentials", "client_id", settings.needed("LIANLUO_SETUP_CLIENT_ID"),
                "client_secret", settings.needed("LIANLUO_SETUP_CLIENT_SECRET")));
        URI address = settings.needed("LIANLUO_SETUP_TOKEN_URL", "https://login.example.org/token");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String given = json(answer.body()).path("access_token").asText("");
        if (answer.statusCode() != 200 || given.isEmpty()) {
            throw new Refused("The issuer at " + address + " gives no token: " + answer.statusCode());
        }
        return given;
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

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The faults of a problem line by line, or its detail, or the answer as it is. */
    static String told(String body) {
        JsonNode problem = json(body);
        List<String> faults = new ArrayList<>();
        problem.path("errors").forEach(fault -> faults.add(fault.path("field").asText() + ": " + fault.path("message").asText()));
        return faults.isEmpty() ? problem.path("detail").asText(body) : String.join("; ", faults);
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
