package io.lianluo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens from the platform's issuer, one per identity. A token says nothing of offices: for an officer it is the token of a person who is in post
 * there, by the roster. Where a programme has no such office, the operator opens it and appoints somebody.
 */
final class Tokens {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OFFICE = "(secretariat|leader|auditor):[a-z0-9-]+";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Platform platform;
    private final HttpClient http;
    private final Map<String, String> byIdentity = new ConcurrentHashMap<>();

    Tokens(Platform platform, HttpClient http) {
        this.platform = platform;
        this.http = http;
    }

    /** The token of {@code operator}, {@code secretariat:<programme>}, {@code leader:<programme>}, {@code auditor:<programme>} or a person's id. */
    String of(String identity) {
        String known = byIdentity.get(identity);
        return known == null ? first(identity) : known;
    }

    private synchronized String first(String identity) {
        String known = byIdentity.get(identity);
        if (known == null) {
            known = identity.matches(OFFICE) ? ofOfficer(identity.substring(0, identity.indexOf(':')), identity.substring(identity.indexOf(':') + 1)) : ask(identity);
            byIdentity.put(identity, known);
        }
        return known;
    }

    private String ofOfficer(String kind, String programme) {
        String person = officer(kind, programme);
        String token = ask(person);
        // A right begins in a service with the event that says so.
        platform.services().forEach((name, address) -> Waiting.until(name + " knows the " + kind + " of " + programme, PATIENCE,
                () -> answers(HttpRequest.newBuilder(URI.create(address + "/api/v1/summary")).header("Authorization", "Bearer " + token))));
        return token;
    }

    private boolean answers(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notNow) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Id of a person in post in that office of the whole programme. */
    private String officer(String kind, String programme) {
        JsonNode offices = asOperator(request("/offices?limit=200&programme=" + programme).GET());
        for (JsonNode office : offices.get("items")) {
            if (office.get("kind").asString().equalsIgnoreCase(kind) && office.get("unitId").isNull() && office.get("closedOn").isNull()) {
                return office.get("officers").isEmpty() ? appointed(office, programme) : office.get("officers").get(0).get("personId").asString();
            }
        }
        return appointed(asOperator(json("/offices", Map.of("programme", programme, "kind", kind.toUpperCase(Locale.ROOT)))), programme);
    }

    private String appointed(JsonNode office, String programme) {
        String digits = "%08d".formatted(Math.floorMod((programme + office.get("kind")).hashCode(), 100_000_000));
        return asOperator(json("/offices/" + office.get("id").asString() + "/officers", Map.of("person", Map.of("name", "示例·经办人", "mobile", "138" + digits))))
                .get("officers").get(0).get("personId").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(platform.registry() + "/api/v1" + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpRequest.Builder json(String path, Map<String, ?> body) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private JsonNode asOperator(HttpRequest.Builder request) {
        return answer(request.header("Authorization", "Bearer " + first("operator")).build());
    }

    private String ask(String identity) {
        String form = "grant_type=client_credentials&client_secret=local&client_id=" + URLEncoder.encode(identity, StandardCharsets.UTF_8);
        return answer(HttpRequest.newBuilder(URI.create(platform.issuer() + "/token")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build()).get("access_token").asString();
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " refuses with " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
