package io.lianluo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services' interfaces as one identity uses them. */
final class Api {

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param body   its JSON; missing when there is none
     * @param etag   version of what was answered; null if it has none
     */
    record Answer(int status, JsonNode body, @Nullable String etag) {

        /** The answer's body, if the request was granted. */
        JsonNode granted() {
            if (status >= 300) {
                throw new IllegalStateException("refused with " + status + ": " + body);
            }
            return body;
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final Tokens tokens;
    private final String identity;

    private Api(HttpClient http, Tokens tokens, String identity) {
        this.http = http;
        this.tokens = tokens;
        this.identity = identity;
    }

    static Api operator(Platform platform) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        return new Api(http, new Tokens(platform, http), "operator");
    }

    /** The same as somebody else: {@code secretariat:<programme>}, or a person's id. */
    Api as(String other) {
        return new Api(http, tokens, other);
    }

    JsonNode get(URI service, String path) {
        return send(request(service, path).GET()).granted();
    }

    Answer tryGet(URI service, String path) {
        return send(request(service, path).GET());
    }

    /** All items of a paged list. */
    List<JsonNode> list(URI service, String path) {
        List<JsonNode> all = new ArrayList<>();
        String more = path + (path.contains("?") ? "&" : "?") + "limit=200";
        String cursor = null;
        do {
            JsonNode page = get(service, cursor == null ? more : more + "&cursor=" + cursor);
            page.get("items").forEach(all::add);
            cursor = page.path("next").asString(null);
        } while (cursor != null);
        return all;
    }

    JsonNode post(URI service, String path, Object body, String... headers) {
        return tryPost(service, path, body, headers).granted();
    }

    Answer tryPost(URI service, String path, Object body, String... headers) {
        return send(with(headers, request(service, path)).header("Content-Type", "application/json").POST(text(JSON.writeValueAsString(body))));
    }

    JsonNode put(URI service, String path, Object body, String... headers) {
        return send(with(headers, request(service, path)).header("Content-Type", "application/json").PUT(text(JSON.writeValueAsString(body)))).granted();
    }

    /** Posts a file. */
    JsonNode upload(URI service, String path, String type, String content) {
        return tryUpload(service, path, type, content).granted();
    }

    Answer tryUpload(URI service, String path, String type, String content) {
        return send(request(service, path).header("Content-Type", type).POST(text(content)));
    }

    private HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(URI.create(service + "/api/v1" + path)).timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + tokens.of(identity)).header("Accept-Language", "en");
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.BodyPublisher text(String content) {
        return HttpRequest.BodyPublishers.ofString(content, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode body = answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), body, answer.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
