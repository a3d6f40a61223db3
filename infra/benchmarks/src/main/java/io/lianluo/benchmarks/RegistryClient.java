package io.lianluo.benchmarks;

import io.lianluo.localstack.LocalIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a registry as an operator. */
final class RegistryClient {

    private static final Pattern PROCESSOR_NANOSECONDS = Pattern.compile("^process_cpu_time_ns_total\\{.*} (\\S+)$", Pattern.MULTILINE);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceProcess registry;
    private final String token;

    RegistryClient(ServiceProcess registry, Stack stack) throws IOException, InterruptedException {
        this.registry = registry;
        String issuer = stack.environmentOf("registry").get("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI");
        String identity = Base64.getEncoder().encodeToString(("operator:" + LocalIssuer.SECRET).getBytes(StandardCharsets.UTF_8));
        this.token = text(answer(HttpRequest.newBuilder(URI.create(issuer + "/token")).header("Authorization", "Basic " + identity)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("grant_type=client_credentials"))), "access_token");
    }

    String get(String path) throws IOException, InterruptedException {
        return get(path, "application/json");
    }

    String get(String path, String type) throws IOException, InterruptedException {
        registry.mustLive();
        return answer(request(path).header("Accept", type));
    }

    String post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return answer(request(path).header("Content-Type", type).POST(body));
    }

    /** How much processor time the registry has spent so far, in seconds. */
    double processorSeconds() throws IOException, InterruptedException {
        String metrics = answer(HttpRequest.newBuilder(registry.at("/actuator/prometheus")).header("Authorization", "Bearer " + token));
        return PROCESSOR_NANOSECONDS.matcher(metrics).results().mapToDouble(found -> Double.parseDouble(found.group(1))).findFirst().orElseThrow() / 1e9;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(registry.at("/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asked = request.build();
        HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(asked.method() + " " + asked.uri() + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The first text or number of that name in an answer. */
    static String text(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
