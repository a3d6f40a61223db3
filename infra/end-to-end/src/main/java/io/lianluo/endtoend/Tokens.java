package io.lianluo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Tokens from the platform's issuer, one per identity. */
final class Tokens {

    private final URI issuer;
    private final HttpClient http;
    private final Map<String, String> byIdentity = new ConcurrentHashMap<>();

    Tokens(URI issuer, HttpClient http) {
        this.issuer = issuer;
        this.http = http;
    }

    /** The token of {@code operator}, {@code secretariat:<programme>} or a person's id. */
    String of(String identity) {
        return byIdentity.computeIfAbsent(identity, this::ask);
    }

    private String ask(String identity) {
        String form = "grant_type=client_credentials&client_secret=local&client_id=" + URLEncoder.encode(identity, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the issuer gives no token for " + identity + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer at " + issuer + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
