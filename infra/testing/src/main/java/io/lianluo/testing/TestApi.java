package io.lianluo.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the service under test as somebody, by JSON over HTTP.
 *
 * @param port   where it listens
 * @param caller who calls
 */
public record TestApi(int port, TestTokens caller) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * An answer to a request.
     *
     * @param status the HTTP status
     * @param body   the JSON; an empty object when there was none
     * @param etag   the version's tag
     */
    public record Answer(int status, JsonNode body, @Nullable String etag) {

        /** The kind of problem, without its namespace; empty if it is none. */
        public String problem() {
            String type = body.path("type").asString("");
            return type.substring(type.lastIndexOf(':') + 1);
        }

        /** The first thing wrong, as {@code field: rule}. */
        public String flaw() {
            JsonNode first = body.path("errors").path(0);
            return first.path("field").asString("") + ": " + first.path("rule").asString("");
        }
    }

    /** GETs a path below {@code /api/v1}. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** POSTs a body, as JSON unless it is text, with headers by name and value. */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** PUTs a body, with headers by name and value. */
    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    private Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + TestStack.get().token(caller))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body instanceof String raw ? raw : JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
