package io.lianluo.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A schema registry in this JVM that can be told to answer badly; the real one is tested with the local stack. */
final class FakeRegistry implements AutoCloseable {

    record Answer(int status, String mediaType, String body) {
        Answer(int status, String body) {
            this(status, "application/vnd.schemaregistry.v1+json", body);
        }
    }

    /** The requests so far, such as {@code PUT /config {"compatibility":"FULL_TRANSITIVE"}}. */
    final List<String> asked = new ArrayList<>();
    final Map<String, List<String>> subjects = new LinkedHashMap<>();
    final Map<String, String> levels = new LinkedHashMap<>();
    /** Answers instead of the registry, unless it gives null. */
    Function<String, @Nullable Answer> instead = request -> null;
    @Nullable String authorization;

    private final HttpServer server;
    private final List<String> ids = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();

    FakeRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/base", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/base/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().toString().substring("/base".length());
        asked.add(request);
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        Answer answer = instead.apply(request);
        if (answer == null) {
            answer = answer(request.split("[ /]+"), json.readTree(body));
        }
        exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(String[] request, JsonNode body) {
        String schema = body.path("schema").asText();
        switch (String.join(" ", request).replaceAll("\\S+-value", "S")) {
            case "PUT config", "PUT config S" -> {
                levels.put(request.length == 2 ? "" : name(request[2]), body.path("compatibility").asText());
                return new Answer(200, body.toString());
            }
            case "POST compatibility subjects S versions" -> {
                return subjects.containsKey(name(request[3]))
                        ? new Answer(200, "{\"is_compatible\":true}") : new Answer(404, "{\"error_code\":40401,\"message\":\"no subject\"}");
            }
            case "POST subjects S" -> {
                int version = subjects.getOrDefault(name(request[2]), List.of()).indexOf(schema) + 1;
                return version == 0 ? new Answer(404, "{\"error_code\":40403,\"message\":\"no schema\"}")
                        : new Answer(200, "{\"id\":" + (ids.indexOf(schema) + 100) + ",\"version\":" + version + "}");
            }
            case "POST subjects S versions" -> {
                subjects.computeIfAbsent(name(request[2]), s -> new ArrayList<>()).add(schema);
                ids.add(schema);
                return new Answer(200, "{\"id\":" + (ids.indexOf(schema) + 100) + "}");
            }
            default -> {
                return new Answer(404, "{\"error_code\":404,\"message\":\"no such resource\"}");
            }
        }
    }

    private static String name(String segment) {
        return URLDecoder.decode(segment, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
