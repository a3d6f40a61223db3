package io.lianluo.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.lianluo.localstack.EmbeddedStore;
import io.lianluo.localstack.LocalIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Runs the cabinet over HTTP with a store that is empty before each test. */
@SpringBootTest(classes = CabinetApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=cabinet", "lianluo.files.size=1MB", "server.tomcat.connection-timeout=1s",
                "logging.structured.format.console="})
abstract class CabinetTest {

    static final String WANG = "0198a000-0000-7000-8000-000000000001";
    static final String LI = "0198a000-0000-7000-8000-000000000002";
    static final String BOUNDARY = "----between-the-parts";

    static final EmbeddedStore STORE = EmbeddedStore.inMemory().start();
    static final LocalIssuer ISSUER = LocalIssuer.withNewKey().start();

    final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    MongoOperations mongo;

    @Autowired
    StoredFiles files;

    @Autowired
    CabinetApplication.Folders folders;

    @Autowired
    CabinetApplication.StoppedClock clock;

    @Autowired
    CabinetApplication.Scanner scanner;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> STORE.uri("cabinet"));
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::issuer);
    }

    @BeforeEach
    void begin() {
        List.of("files", "files.files", "files.chunks").forEach(collection -> mongo.remove(new Query(), collection));
        folders.readers.clear();
        scanner.answering = FileScanner.none();
    }

    static String bearer(String subject) {
        return "Bearer " + ISSUER.token(subject, List.of(), "lianluo", Instant.now().minusSeconds(5), Duration.ofHours(1));
    }

    /** The beginning of a multipart body that holds one file. */
    static String head(String part, String fileName, String type) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n";
    }

    static String foot() {
        return "\r\n--" + BOUNDARY + "--\r\n";
    }

    HttpResponse<String> upload(String subject, String fileName, byte[] content) {
        return send(subject, BodyPublishers.concat(BodyPublishers.ofString(head("file", fileName, "image/jpeg")), BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString(foot())));
    }

    HttpResponse<String> send(String subject, BodyPublisher body) {
        return exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/files")).header("Authorization", bearer(subject))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).header("Accept-Language", "en").POST(body).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    UUID uploaded(String subject, String fileName, byte[] content) {
        HttpResponse<String> answer = upload(subject, fileName, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(JsonPath.read(answer.body(), "$.id"));
    }

    HttpResponse<byte[]> download(String subject, UUID file, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/files/" + file)).header("Authorization", bearer(subject))
                .header("Accept-Language", "en");
        return exchange((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many documents there are of files, whole or not. */
    long kept() {
        return List.of("files", "files.files", "files.chunks").stream().mapToLong(collection -> mongo.count(new Query(), collection)).sum();
    }
}
