package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the service under test as somebody, over HTTP: by JSON, by files, and by pages that need no token.
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
     * @param status  the HTTP status
     * @param body    the JSON; an empty object when there was none
     * @param headers the headers
     */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {

        /** The version's tag. */
        public @Nullable String etag() {
            return header("ETag");
        }

        /** The value of a header; null when there is none. */
        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

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
        return send(method, path, body == null ? null : "application/json",
                body == null ? null : (body instanceof String raw ? raw : JSON.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends bytes of that media type, with headers by name and value. */
    public Answer send(String method, String path, @Nullable String type, byte @Nullable [] body, String... headers) {
        HttpResponse<byte[]> response = exchange(request(method, "/api/v1" + path, type, body, headers)
                .header("Authorization", "Bearer " + TestStack.get().token(caller)));
        return new Answer(response.statusCode(), response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body()), response.headers());
    }

    /** Uploads text of that media type, with headers by name and value. */
    public Answer upload(String path, String type, String body, String... headers) {
        return send("POST", path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** GETs a file as it comes, which must say of what media type it is, with headers by name and value. */
    public byte[] download(String path, String... headers) {
        HttpResponse<byte[]> file = exchange(request("GET", "/api/v1" + path, null, null, headers)
                .header("Authorization", "Bearer " + TestStack.get().token(caller)));
        assertThat(file.headers().firstValue("Content-Type")).isPresent();
        return file.body();
    }

    /** Opens a page from the root, without being signed in. */
    public HttpResponse<byte[]> open(String method, String path) {
        return exchange(request(method, path, null, null));
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String type, byte @Nullable [] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
