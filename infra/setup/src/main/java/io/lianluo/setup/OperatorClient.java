package io.lianluo.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lianluo.setup.Setup.Refused;
import io.lianluo.setup.Setup.Unreached;
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
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Asks the services as an operator, whose token it gets by client credentials. */
final class OperatorClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Duration timeout;
    private final String token;

    OperatorClient(Settings settings) {
        this.timeout = Duration.ofSeconds(settings.number("LIANLUO_SETUP_TIMEOUT", 60));
        this.token = token(settings);
    }

    /**
     * The answer of a part of the platform.
     *
     * @param body a JSON object
     */
    record Answer(URI asked, int status, JsonNode body) {

        boolean isGranted() {
            return status / 100 == 2;
        }

        /** A field that each answer of the kind has. */
        JsonNode granted(String field) {
            if (!isGranted()) {
                throw new Refused(asked + " refuses with " + status + ": " + told());
            }
            if (!body.hasNonNull(field)) {
                throw beside(asked, status);
            }
            return body.get(field);
        }

        /** The faults of a problem line by line, or its detail, or the answer as it is. */
        String told() {
            List<String> faults = new ArrayList<>();
            body.path("errors").forEach(fault -> faults.add(fault.path("field").asText() + ": " + fault.path("message").asText()));
            return faults.isEmpty() ? body.path("detail").asText(body.toString()) : String.join("; ", faults);
        }
    }

    Answer get(URI address) {
        return send(as(HttpRequest.newBuilder(address)).GET());
    }

    Answer post(URI address, String type, BodyPublisher body) {
        return send(as(HttpRequest.newBuilder(address)).header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder as(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    private String token(Settings settings) {
        String form = form(Map.of("grant_type", "client_credentials", "client_id", settings.needed("LIANLUO_SETUP_CLIENT_ID"),
                "client_secret", settings.needed("LIANLUO_SETUP_CLIENT_SECRET")));
        URI address = settings.needed("LIANLUO_SETUP_TOKEN_URL", "https://login.example.org/token");
        Answer answer = send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String given = answer.body().path("access_token").asText("");
        if (answer.status() != 200 || given.isEmpty()) {
            throw new Refused("The issuer at " + address + " gives no token: " + answer.status());
        }
        return given;
    }

    /** Something that answers is believed only if it answers as the platform's parts do; a page of a proxy or one that asks to log in says nothing. */
    private Answer send(HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(timeout).build();
        try {
            // Of the client's own, a timeout of a request ends with the headers: a body could be awaited without end.
            HttpResponse<String> answer = http.sendAsync(asked, BodyHandlers.ofString()).orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join();
            if (answer.statusCode() == 429 || answer.statusCode() >= 502) {
                throw new Unreached(asked.uri() + " cannot work at the moment: " + answer.statusCode());
            }
            JsonNode body = json(answer.body());
            if (!body.isObject()) {
                throw beside(asked.uri(), answer.statusCode());
            }
            return new Answer(asked.uri(), answer.statusCode(), body);
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw new Unreached(asked.uri() + " cannot be reached: " + cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")"));
        }
    }

    private static Unreached beside(URI asked, int status) {
        return new Unreached("Something else than was asked answered at " + asked + " with " + status);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
