package io.lianluo.avro.serde;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.errors.AuthenticationException;
import org.jspecify.annotations.Nullable;

/** Access tokens by the client credentials grant of OAuth 2, each used until shortly before it ends. */
final class OAuthTokens {

    /** Makes the tokens' source only where it is asked for. */
    @FunctionalInterface
    interface Factory {
        OAuthTokens create();
    }

    private record Token(String value, Instant renewAt) { }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Clock clock;
    private final HttpRequest request;
    private final Duration expiryBuffer;
    private @Nullable Token current;

    OAuthTokens(HttpClient http, SerdeConfig config, Clock clock) {
        this.http = http;
        this.clock = clock;
        this.expiryBuffer = Duration.ofSeconds(config.getInt(SerdeConfig.BEARER_EXPIRY_BUFFER));
        String client = required(config, SerdeConfig.BEARER_CLIENT_ID, config.getString(SerdeConfig.BEARER_CLIENT_ID));
        Password secret = config.getPassword(SerdeConfig.BEARER_CLIENT_SECRET);
        String pair = encoded(client) + ":" + encoded(required(config, SerdeConfig.BEARER_CLIENT_SECRET, secret == null ? null : secret.value()));
        String scope = config.getString(SerdeConfig.BEARER_SCOPE);
        this.request = HttpRequest
                .newBuilder(URI.create(required(config, SerdeConfig.BEARER_ISSUER, config.getString(SerdeConfig.BEARER_ISSUER))))
                .timeout(Duration.ofMillis(config.getInt(SerdeConfig.READ_TIMEOUT)))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"
                        + (scope == null ? "" : "&scope=" + encoded(scope))))
                .build();
    }

    /**
     * A token that is valid now.
     *
     * @throws IOException             when the issuer cannot be reached or is unwell
     * @throws AuthenticationException when the issuer refuses the client
     */
    synchronized String token() throws IOException {
        if (current == null || !clock.instant().isBefore(current.renewAt())) {
            current = fetch();
        }
        return current.value();
    }

    private Token fetch() throws IOException {
        HttpResponse<String> response = HttpTransport.send(http, request);
        if (response.statusCode() != 200 && !isRefusal(response)) {
            throw new IOException("Token endpoint " + request.uri() + " answered " + response.statusCode());
        }
        if (response.statusCode() != 200) {
            throw new AuthenticationException("Token endpoint " + request.uri() + " refused this client: status " + response.statusCode());
        }
        JsonNode answer = JSON.readTree(response.body());
        String token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            throw new AuthenticationException("Token endpoint " + request.uri() + " answered without an access_token");
        }
        Duration lifetime = Duration.ofSeconds(answer.path("expires_in").asLong(0));
        Duration use = lifetime.compareTo(expiryBuffer) > 0 ? lifetime.minus(expiryBuffer) : lifetime;
        return new Token(token, clock.instant().plus(use));
    }

    /** An issuer refuses in JSON with a code of its own; a page of something in front of it says nothing about this client. */
    private static boolean isRefusal(HttpResponse<String> response) {
        return response.statusCode() == 401 || response.statusCode() == 403 || response.statusCode() == 400
                && new Transport.Answer(400, response.headers().firstValue("Content-Type").orElse(null), response.body()).content().hasNonNull("error");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String required(SerdeConfig config, String key, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new ConfigException(key, value, "is needed by " + SerdeConfig.BEARER_SOURCE + "=OAUTHBEARER");
        }
        return value;
    }
}
