package io.lianluo.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Stands before a part that speaks HTTP: it is reached by TLS and, if a user is set, by basic authentication alone. */
final class HttpsFront implements AutoCloseable {

    private static final List<String> PASSED = List.of("Accept", "Content-Type", "Confluent-Accept-Unknown-Properties");

    private final int port = Ports.free();
    private final URI behind;
    private final @Nullable String authorization;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable HttpsServer server;

    /**
     * @param behind scheme and authority of the part
     * @param user   {@code name:password}; null if nobody signs in
     */
    HttpsFront(URI behind, @Nullable String user) {
        this.behind = behind;
        this.authorization = user == null ? null : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    HttpsFront start(SSLContext tls) {
        try {
            HttpsServer starting = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            starting.setHttpsConfigurator(new HttpsConfigurator(tls));
            starting.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            starting.createContext("/", this::pass);
            starting.start();
            server = starting;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("no front can listen on port " + port, e);
        }
    }

    /** Its address, without a path. */
    String url() {
        return "https://localhost:" + port;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        http.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (authorization != null && !authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (PASSED.stream().anyMatch(name::equalsIgnoreCase)) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
