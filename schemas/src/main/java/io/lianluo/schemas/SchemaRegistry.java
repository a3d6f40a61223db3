package io.lianluo.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.lianluo.schemas.RegistrationException.Reason;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;

/** A client of a schema registry that speaks Confluent's REST interface, limited to what registering needs. */
final class SchemaRegistry {

    /** A schema as the registry knows it. */
    record Registered(int id, int version) { }

    private static final String LEVEL = "FULL_TRANSITIVE";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final RegistryCredentials credentials;
    private final Duration timeout;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    SchemaRegistry(URI url, RegistryCredentials credentials) {
        this(url, credentials, TIMEOUT);
    }

    /** @param timeout how long an answer may take as a whole */
    SchemaRegistry(URI url, RegistryCredentials credentials, Duration timeout) {
        this.timeout = timeout;
        this.base = url.toString().replaceAll("/+$", "");
        this.credentials = credentials;
    }

    /** Makes the registry refuse, by default, what does not read every earlier version and is not read by it. */
    void demandCompatibility() {
        demand("/config");
    }

    /** Demands compatibility for one subject, which need not exist yet. */
    void demandCompatibility(String subject) {
        demand("/config/" + path(subject));
    }

    private void demand(String path) {
        HttpResponse<String> response = send("PUT", path, Map.of("compatibility", LEVEL));
        JsonNode answer = accepted(response);
        String level = answer.path("compatibility").asText(answer.path("compatibilityLevel").asText());
        if (level.isEmpty()) {
            throw beside(response);
        }
        if (!level.equals(LEVEL)) {
            throw new RegistrationException(Reason.REFUSED, "The schema registry at " + base + " was asked for " + LEVEL + " and demands " + level);
        }
    }

    /** Tells whether the registry would take the schema as the next version; a subject that it does not know takes any. */
    boolean isCompatible(String subject, Schema schema) {
        HttpResponse<String> response = send("POST", "/compatibility/subjects/" + path(subject) + "/versions", body(schema));
        if (saysUnknown(response)) {
            return true;
        }
        JsonNode verdict = accepted(response).path("is_compatible");
        if (!verdict.isBoolean()) {
            throw new RegistrationException(Reason.REFUSED, "The schema registry at " + base
                    + " gives no verdict on the compatibility of " + subject + ": " + response.body());
        }
        return verdict.booleanValue();
    }

    /** The schema's id and version, if it is registered. */
    Optional<Registered> find(String subject, Schema schema) {
        HttpResponse<String> response = send("POST", "/subjects/" + path(subject), body(schema));
        if (saysUnknown(response)) {
            return Optional.empty();
        }
        JsonNode answer = accepted(response);
        if (!answer.path("id").isInt() || !answer.path("version").isInt()) {
            throw beside(response);
        }
        return Optional.of(new Registered(answer.path("id").intValue(), answer.path("version").intValue()));
    }

    /** Registers the schema; answers with what is there when it is registered already. */
    Registered register(String subject, Schema schema) {
        accepted(send("POST", "/subjects/" + path(subject) + "/versions", body(schema)));
        return find(subject, schema).orElseThrow(() -> new RegistrationException(Reason.REFUSED,
                "The schema registry at " + base + " took the schema of " + subject + " but does not find it again"));
    }

    private static Map<String, String> body(Schema schema) {
        return Map.of("schema", schema.toString());
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout)
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .header("Accept", "application/vnd.schemaregistry.v1+json, application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
            credentials.header().ifPresent(value -> request.header("Authorization", value));
            // Of the client's own, a timeout of a request ends with the headers: a body could be awaited without end.
            return http.sendAsync(request.build(), BodyHandlers.ofString()).orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw new RegistrationException(Reason.UNREACHABLE,
                    "The schema registry at " + base + " cannot be reached: " + cause.getClass().getSimpleName()
                            + (cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode accepted(HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode content = content(response);
        if (status / 100 == 2 && content.isObject()) {
            return content;
        }
        String told = content.path("message").asText(response.body());
        String from = response.request().method() + " " + response.request().uri() + " was answered with " + status + ": " + told;
        throw switch (status) {
            case 401 -> new RegistrationException(Reason.UNAUTHORISED, (credentials.header().isPresent()
                    ? "The schema registry does not accept the credentials: " : "The schema registry asks for credentials: ") + from);
            case 403 -> new RegistrationException(Reason.UNAUTHORISED,
                    "The credentials do not allow registering schemas: " + from);
            case 408, 429, 500, 502, 503, 504 -> new RegistrationException(Reason.UNREACHABLE,
                    "The schema registry cannot work at the moment: " + from);
            default -> status / 100 == 2 || !content.path("error_code").isInt() ? beside(response) : status == 409
                    ? new RegistrationException(Reason.INCOMPATIBLE, "The schema registry refuses an incompatible schema: " + from)
                    : new RegistrationException(Reason.REFUSED, "The schema registry refuses: " + from);
        };
    }

    /** A proxy or a page that asks to log in answers 404, 302 or 200 too, and knows nothing of schemas. */
    private RegistrationException beside(HttpResponse<String> response) {
        return new RegistrationException(Reason.UNREACHABLE, "Something else than a schema registry answered at " + base + ": "
                + response.request().method() + " " + response.request().uri() + " got " + response.statusCode() + " as "
                + response.headers().firstValue("Content-Type").orElse("nothing in particular"));
    }

    /** Tells whether the registry itself says, by a code of its own, that it does not know the subject, the version or the schema. */
    private static boolean saysUnknown(HttpResponse<String> response) {
        return response.statusCode() == 404 && content(response).path("error_code").asInt() / 100 == 404;
    }

    /** The body as JSON; missing if it is none or does not say that it is. */
    private static JsonNode content(HttpResponse<String> response) {
        String mediaType = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!mediaType.matches("application/([^;\\s]+\\+)?json\\s*(;.*)?")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String path(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
