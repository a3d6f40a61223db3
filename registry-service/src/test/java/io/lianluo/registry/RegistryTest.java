package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.lianluo.testing.LianluoTest;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the service on the shared stack. It is always 10 o'clock of 10 September 2026 in Shanghai. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@LianluoTest
@Import(RegistryTest.StandingClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryTest {

    static final TestTokens OPERATOR = TestTokens.operator();
    static final String ASSOCIATION = "auto-trade-association";

    private static final JsonMapper JSON = JsonMapper.shared();

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-09-10T02:00:00Z"), ZoneOffset.UTC);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    /** An answer of the registry to a request. */
    record Answer(int status, JsonNode body, @Nullable String etag, @Nullable String readEncoding) {

        /** The kind of problem. */
        String problem() {
            String type = body.path("type").asString("");
            return type.substring(type.lastIndexOf(':') + 1);
        }

        /** Lists what is wrong, each as {@code field: rule}. */
        List<String> faults() {
            List<String> faults = new ArrayList<>();
            body.path("errors").forEach(error -> faults.add(error.get("field").asString() + ": " + error.get("rule").asString()));
            return faults;
        }

        String text(String field) {
            return body.get(field).asString();
        }

        /** Returns what came of a roster, without how many of its people nobody can reach. */
        String report() {
            return body.toString().replaceAll("\"unreachable\":\\d+,", "");
        }
    }

    Answer get(TestTokens who, String path) {
        return send("GET", who, path, null, null);
    }

    Answer post(TestTokens who, String path, Object body, String... headers) {
        return send("POST", who, path, "application/json", JSON.writeValueAsBytes(body), headers);
    }

    Answer upload(TestTokens who, String path, String type, String body, String... headers) {
        return send("POST", who, path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A roster whose liaisons are all taken over at introduction; lines of another length than the first stay as they are. */
    static String takenOver(String roster) {
        int cells = roster.lines().findFirst().orElse("").split(",", -1).length;
        return roster.lines().map(line -> line.split(",", -1).length != cells ? line : line + (line.startsWith("type,") ? ",reason"
                : line.startsWith("liaison,") ? ",taken-over" : ",")).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Uploads a file, to be referred to afterwards. */
    Answer uploadFile(TestTokens who, String name, String content) {
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n--part--\r\n";
        return send("POST", who, "/files", "multipart/form-data; boundary=part", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, TestTokens who, String path, @Nullable String type, byte @Nullable [] body, String... headers) {
        TestApi.Answer answer = new TestApi(port, who).send(method, path, type, body, headers);
        return new Answer(answer.status(), answer.body(), answer.etag(), answer.header("Read-Encoding"));
    }

    /** A page that is opened without being signed in. */
    String open(String method, String path, int status) {
        HttpResponse<byte[]> answer = new TestApi(port, OPERATOR).open(method, path);
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != status) {
            throw new AssertionError(method + " " + path + " gave " + answer.statusCode() + ": " + page);
        }
        return page;
    }

    /** A file, as it comes. */
    byte[] download(TestTokens who, String path, String... headers) {
        return new TestApi(port, who).download(path, headers);
    }

    /** The tag of a version that nothing has. */
    static final String STALE = "\"987654321\"";

    Answer publish(String programme) {
        return upload(OPERATOR, "/programmes", "application/yaml", file("programmes/" + programme + ".yaml"));
    }

    static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that stands in the store, as it stands there. */
    String everythingStored() {
        StringBuilder everything = new StringBuilder();
        for (String name : mongo.getDb().listCollectionNames()) {
            MongoCollection<Document> collection = mongo.getDb().getCollection(name);
            collection.find().forEach(document -> everything.append(document).append('\n'));
        }
        return everything.toString();
    }

    /** Counts the documents of a collection. */
    long stored(String collection) {
        return mongo.getDb().getCollection(collection).countDocuments();
    }
}
