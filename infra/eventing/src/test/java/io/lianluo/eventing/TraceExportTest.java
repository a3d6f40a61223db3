package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Traces leave a service by OTLP with the HTTP client that is on its class path, which is the JDK's. */
class TraceExportTest {

    @Test
    void spansReachACollector() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        String address = "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
        try (SdkTracerProvider tracers = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(OtlpHttpSpanExporter.builder().setEndpoint(address).build())).build()) {
            tracers.get("test").spanBuilder("handled").startSpan().end();
            assertThat(tracers.forceFlush().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
        } finally {
            collector.stop(0);
        }
        assertThat(received).containsExactly("application/x-protobuf");
    }
}
