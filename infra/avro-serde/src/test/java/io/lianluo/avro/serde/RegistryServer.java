package io.lianluo.avro.serde;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A registry over HTTP in this JVM that can be told to fail. */
final class RegistryServer implements AutoCloseable {

    /** Answer none at all: the connection breaks. */
    static final int BREAK = -1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InMemoryRegistry registry;
    private final Queue<Integer> faults = new ConcurrentLinkedQueue<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile int always;
    private volatile Transport.@Nullable Answer instead;

    /** A request that arrived. */
    record Seen(String method, String path, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst()).findFirst().orElse("");
        }
    }

    RegistryServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), new InMemoryRegistry());
    }

    RegistryServer(HttpServer server, InMemoryRegistry registry) {
        this.server = server;
        this.registry = registry;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The next requests are answered so, one each; 0 lets one through. */
    void failNext(Integer... statuses) {
        faults.addAll(List.of(statuses));
    }

    /** All requests are answered so until told otherwise; 0 for properly. */
    void failAlways(int status) {
        always = status;
    }

    /** All requests are answered so, by something that is no registry; null for properly. */
    void answerInstead(Transport.@Nullable Answer answer) {
        instead = answer;
    }

    List<Seen> seen() {
        return seen;
    }

    SchemaRegistryClient client(Map<String, Object> configs) {
        Map<String, Object> all = new java.util.HashMap<>(Map.of("schema.registry.url", url(), "retries.wait.ms", 1, "http.read.timeout.ms", 5_000));
        all.putAll(configs);
        return new SchemaRegistryClient(all);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders())));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Integer next = faults.poll();
            int fault = always != 0 ? always : next == null ? 0 : next;
            if (fault == BREAK) {
                return;
            }
            Transport.Answer answer = instead != null ? instead : fault != 0
                    ? Transport.Answer.json(fault, "{\"error_code\":" + fault + "01,\"message\":\"as told\"}")
                    : registry.exchange(new Transport.Request(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                            body.isEmpty() ? null : body));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            if (answer.mediaType() != null) {
                exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
