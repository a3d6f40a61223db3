package io.lianluo.avro.serde;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One registry at one address. */
final class HttpTransport implements Transport {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final HttpClient http;
    private final Duration readTimeout;
    private final String baseUrl;
    private final Credentials credentials;
    private final Map<String, String> headers;

    HttpTransport(HttpClient http, Duration readTimeout, String baseUrl, Credentials credentials, Map<String, String> headers) {
        this.http = http;
        this.readTimeout = readTimeout;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.credentials = credentials;
        this.headers = headers;
    }

    static HttpClient client(SerdeConfig config) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofMillis(config.getInt(SerdeConfig.CONNECT_TIMEOUT)));
        TlsSettings.applyTo(builder, config);
        String proxy = config.getString(SerdeConfig.PROXY_HOST);
        if (!proxy.isEmpty()) {
            builder.proxy(ProxySelector.of(new InetSocketAddress(proxy, config.getInt(SerdeConfig.PROXY_PORT))));
        }
        return builder.build();
    }

    @Override
    public Answer exchange(Request request) throws IOException {
        String body = request.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(baseUrl + request.path()))
                .timeout(readTimeout)
                .header("Accept", MEDIA_TYPE + ", application/vnd.schemaregistry+json, application/json")
                .header("Content-Type", MEDIA_TYPE)
                .header("Confluent-Accept-Unknown-Properties", "true")
                .method(request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(builder::setHeader);
        credentials.authorization().ifPresent(value -> builder.setHeader("Authorization", value));
        HttpResponse<String> response = send(http, builder.build());
        return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(null), response.body());
    }

    /** Waits for the whole answer as long as the request's timeout says; the client itself would wait for a body without end. */
    static HttpResponse<String> send(HttpClient http, HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(request.timeout().orElseThrow().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException(request.uri() + " did not answer to the end in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Interrupted while " + request + " was under way").initCause(e);
        }
    }

    @Override
    public String toString() {
        return baseUrl;
    }
}
