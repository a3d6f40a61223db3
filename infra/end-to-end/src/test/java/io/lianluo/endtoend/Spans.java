package io.lianluo.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A collector of spans, as small as it can be: it keeps what services export by OTLP as it comes. An export comes from one process, which names its service,
 * and has the sixteen bytes of each span's trace, so that both are found without reading the format.
 */
final class Spans implements AutoCloseable {

    private final HttpServer server;
    private final List<String> exports = new CopyOnWriteArrayList<>();

    private Spans(HttpServer server) {
        this.server = server;
    }

    static Spans collect() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Spans spans = new Spans(server);
            server.createContext("/v1/traces", spans::take);
            server.start();
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that services export to. */
    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/traces");
    }

    /** Those of the services that exported a span of that trace. */
    List<String> servicesOf(String trace, Collection<String> services) {
        String bytes = text(HexFormat.of().parseHex(trace));
        return services.stream().filter(service -> exports.stream().anyMatch(export -> export.contains(bytes) && export.contains(service))).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        exports.add(text(exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** One character for each byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
