package io.lianluo.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.web.fixture.ShelfTest;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Bytes that no well-meaning client sends are told as what they are, in Chinese unless asked otherwise, and fill no log. */
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestIT extends ShelfTest {

    private static final String STRANGER = "Host: localhost\r\nConnection: close\r\n";
    private static final String SECRETARIAT = STRANGER + "Authorization: " + token("secretariat:company") + "\r\n";
    private static final String JSON = SECRETARIAT + "Content-Type: application/json\r\n";

    private static Arguments line(String line, int status, String slug) {
        return Arguments.of(line, line + "\r\n" + SECRETARIAT + "\r\n", status, slug);
    }

    private static Arguments header(String header, String path, int status, String slug) {
        return Arguments.of(header.length() > 60 ? header.substring(0, 60) : header, "GET " + path + " HTTP/1.1\r\n" + header + "\r\n" + SECRETARIAT + "\r\n", status, slug);
    }

    private static Arguments body(String name, String headers, String body, int status, String slug) {
        return Arguments.of(name, "POST /api/v1/books HTTP/1.1\r\n" + JSON + headers + "\r\n" + body, status, slug);
    }

    static Stream<Arguments> requests() {
        String long16kB = "x".repeat(16 * 1024);
        return Stream.of(
                // addresses
                line("GET //api/v1/books HTTP/1.1", 400, "unreadable-request"),
                line("GET // HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/books;a=b HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/books/%0a HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/books/%2f HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/books/%25 HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/books/%e2%80%a8 HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/%2e%2e/books HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/books/书 HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/books?a=1" + "&a=1".repeat(2000) + " HTTP/1.1", 400, "unreadable-request"),
                line("GET /docs/%0a HTTP/1.1", 400, "unreadable-request"),
                line("GET /api/v1/nothing HTTP/1.1", 404, "no-such-address"),
                // methods
                line("FOO /api/v1/books HTTP/1.1", 405, "method-not-allowed"),
                line("PROPFIND /api/v1/books HTTP/1.1", 405, "method-not-allowed"),
                line("TRACE /api/v1/books HTTP/1.1", 405, "method-not-allowed"),
                line("OPTIONS /api/v1/books HTTP/1.1", 405, "method-not-allowed"),
                line("CONNECT localhost:80 HTTP/1.1", 405, "method-not-allowed"),
                line("CONNECT /api/v1/books HTTP/1.1", 405, "method-not-allowed"),
                line("GET /api/v1/books HTTP/9.9", 505, "http-version"),
                // headers
                header("Accept: foo", "/api/v1/books", 406, "not-acceptable"),
                header("Accept: foo", "/api/v1/nothing", 404, "no-such-address"),
                header("Accept: image/png", "/api/v1/books/x", 404, "not-found"),
                header("Accept: a/b" + ",a/b".repeat(60), "/api/v1/books", 406, "not-acceptable"),
                header("Accept: foo", "/actuator/health", 406, "not-acceptable"),
                header("Accept-Language: zh,fr,de,it,es,pt,nl,pl,ru,ja,ko,en", "/api/v1/books/x", 404, "not-found"),
                header("Accept-Language: fr" + ",fr".repeat(600), "/api/v1/books/x", 404, "not-found"),
                header("Accept-Language: 中文", "/api/v1/books/x", 404, "not-found"),
                header("Accept-Language: 中文", "/api/v1/nothing", 404, "no-such-address"),
                header("Accept-Language: ;q=x,,zh_CN;q=9", "/api/v1/books/x", 404, "not-found"),
                header("If-None-Match: 书", "/api/v1/books/x", 404, "not-found"),
                header("X-A: " + long16kB, "/api/v1/books", 431, "headers-too-large"),
                header("X-A: a\r\n".repeat(120) + "X-B: b", "/api/v1/books", 431, "headers-too-large"),
                header("X-Forwarded-Host: a b/c\r\nX-Forwarded-Port: abc\r\nForwarded: for=;;;host=", "/api/v1/books/x", 404, "not-found"),
                header("traceparent: foo\r\nbaggage: ;;;=\r\ntracestate: =,=", "/api/v1/books/x", 404, "not-found"),
                line("GET /api/v1/books?a=" + long16kB + " HTTP/1.1", 431, "headers-too-large"),
                Arguments.of("no host", "GET /api/v1/books HTTP/1.1\r\n\r\n", 400, "unreadable-request"),
                Arguments.of("two hosts", "GET /api/v1/books HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "unreadable-request"),
                Arguments.of("a token that is none", "GET /api/v1/books HTTP/1.1\r\n" + STRANGER + "Authorization: Bearer 中.文.字\r\n\r\n", 401, "token-missing"),
                Arguments.of("a stranger's method", "FOO /api/v1/books HTTP/1.1\r\n" + STRANGER + "\r\n", 401, "token-missing"),
                Arguments.of("a stranger's format", "GET /api/v1/books HTTP/1.1\r\nAccept: foo\r\n" + STRANGER + "\r\n", 401, "token-missing"),
                Arguments.of("a stranger's language", "GET /api/v1/nothing HTTP/1.1\r\nAccept-Language: 中文\r\n" + STRANGER + "\r\n", 401, "token-missing"),
                // bodies
                body("another expectation", "Expect: other\r\nContent-Length: 2\r\n", "{}", 417, "expectation-failed"),
                body("a coding that is none", "Transfer-Encoding: foo\r\n", "{}", 501, "not-implemented"),
                body("a chunk that is none", "Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n", 400, "unreadable-request"),
                body("too much in one chunk", "Transfer-Encoding: chunked\r\n", "40000\r\n{\"title\":\"" + "x".repeat(0x40000 - 10) + "\r\n0\r\n\r\n", 413, "too-large"),
                body("too much with a key", "Idempotency-Key: a\r\nTransfer-Encoding: chunked\r\n", "40000\r\n{\"title\":\"" + "x".repeat(0x40000 - 10) + "\r\n0\r\n\r\n", 413, "too-large"),
                body("a length that is none", "Content-Length: abc\r\n", "{}", 400, "unreadable-request"),
                body("a body that stalls", "Content-Length: 100\r\n", "{", 408, "request-timeout"),
                body("a body with a key that stalls", "Idempotency-Key: b\r\nContent-Length: 100\r\n", "{", 408, "request-timeout"),
                body("a chunk that stalls", "Transfer-Encoding: chunked\r\n", "20\r\n{", 408, "request-timeout"),
                Arguments.of("a charset that is none", "POST /api/v1/books HTTP/1.1\r\n" + SECRETARIAT + "Content-Type: application/json;charset=x-none\r\nContent-Length: 2\r\n\r\n{}", 415, "unsupported-media-type"),
                Arguments.of("a media type that is none", "POST /api/v1/books HTTP/1.1\r\n" + SECRETARIAT + "Content-Type: foo\r\nContent-Length: 2\r\n\r\n{}", 415, "unsupported-media-type"),
                body("a key in Chinese", "Idempotency-Key: 花名册-1\r\nContent-Length: 2\r\n", "{}", 400, "invalid"),
                body("an empty key", "Idempotency-Key: \r\nContent-Length: 2\r\n", "{}", 400, "invalid"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void areToldAsWhatTheyAre(String name, String request, int status, String slug, CapturedOutput output) throws IOException {
        int before = output.getAll().length();
        String answer = send(request);
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Content-Type: application/problem+json", "Content-Language: zh", "Trace-Id: ",
                "\"type\":\"urn:lianluo:problem:" + slug + "\"", "\"status\":" + status, "\"traceId\":\"").doesNotContain("<html", "Exception", "\"instance\":\"/error\"");
        assertThat(Pattern.compile("\"traceId\":\"([0-9a-f]{32})\"").matcher(answer).results().map(found -> found.group(1)).distinct()).singleElement()
                .satisfies(id -> assertThat(answer).contains("Trace-Id: " + id));
        // The store's client speaks by itself when another test took the store away.
        String logged = output.getAll().substring(before).lines().filter(line -> !line.contains("mongo")).collect(Collectors.joining("\n"));
        assertThat(logged).hasSizeLessThan(2_000).doesNotContain("ERROR");
    }

    @Test
    void aKeyThatIsNoneIsListedUnderErrors() throws IOException {
        assertThat(send("POST /api/v1/books HTTP/1.1\r\n" + JSON + "Idempotency-Key: 花名册-1\r\nContent-Length: 2\r\n\r\n{}"))
                .contains("\"errors\":[{\"field\":\"Idempotency-Key\",\"rule\":\"idempotency-key\",\"message\":\"须为 1 至 128 个可见的 ASCII 字符\"}]");
    }

    @Test
    void aParameterWhoseNameIsUnreadableHarmsNothing() throws IOException {
        for (String who : List.of(STRANGER, SECRETARIAT)) {
            for (String path : List.of("/api/v1/books", "/api/v1/openapi", "/api/v1/books/x", "/nothing", "/actuator/health")) {
                assertThat(send("GET " + path + "?%01=1&programme=company HTTP/1.1\r\n" + who + "\r\n")).doesNotStartWith("HTTP/1.1 5");
            }
        }
    }

    @Test
    void theLanguageIsTheFirstOfTheCallersThatWeSpeak() throws IOException {
        assertThat(send("GET /api/v1/nothing HTTP/1.1\r\nAccept-Language: fr,de,it,es,pt,nl,pl,ru,ja,ko,en;q=0.1\r\n" + SECRETARIAT + "\r\n"))
                .contains("Content-Language: en", "No such address");
        assertThat(send("CONNECT localhost:80 HTTP/1.1\r\nAccept-Language: en-GB\r\n" + SECRETARIAT + "\r\n")).contains("Content-Language: en");
    }

    @Test
    void aMethodThatNoAddressHasIsToldThoseItHas() throws IOException {
        assertThat(send("FOO /api/v1/books HTTP/1.1\r\n" + SECRETARIAT + "\r\n")).contains("Allow: GET, POST");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
