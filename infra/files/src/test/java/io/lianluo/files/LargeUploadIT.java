package io.lianluo.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.lianluo.localstack.ChildJvm;
import io.lianluo.localstack.EmbeddedStore;
import io.lianluo.localstack.LocalIssuer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file may be nearly as large as all the memory of the service, and comes and goes through a small part of it. */
class LargeUploadIT {

    private static final long SIZE = 200L * 1024 * 1024;

    @TempDir
    private Path directory;

    @Test
    void twoHundredMegabytesGoThroughAHeapOf256() throws Exception {
        int port = freePort();
        LocalIssuer issuer = LocalIssuer.withNewKey().start();
        try (EmbeddedStore store = EmbeddedStore.inFile(directory.resolve("store"), 0).start();
             ChildJvm cabinet = ChildJvm.start(cabinet(port, store, issuer), directory.resolve("log"));
             HttpClient http = HttpClient.newHttpClient()) {
            String address = "http://localhost:" + port;
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> http.send(HttpRequest.newBuilder(URI.create(address + "/livez")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
            String bearer = "Bearer " + issuer.token(CabinetTest.WANG, List.of(), "lianluo", Instant.now().minusSeconds(5), Duration.ofHours(1));
            MessageDigest sent = MessageDigest.getInstance("SHA-256");
            InputStream file = new DigestInputStream(new Pattern(SIZE), sent);
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(address + "/api/v1/files")).header("Authorization", bearer)
                    .header("Content-Type", "multipart/form-data; boundary=" + CabinetTest.BOUNDARY)
                    .POST(BodyPublishers.concat(BodyPublishers.ofString(CabinetTest.head("file", "large.bin", "a/b")), BodyPublishers.ofInputStream(() -> file),
                            BodyPublishers.ofString(CabinetTest.foot()))).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            String sha256 = HexFormat.of().formatHex(sent.digest());
            assertThat(JsonPath.<String>read(answer.body(), "$.sha256")).isEqualTo(sha256);

            MessageDigest received = MessageDigest.getInstance("SHA-256");
            HttpResponse<InputStream> back = http.send(HttpRequest.newBuilder(URI.create(address + "/api/v1/files/" + JsonPath.read(answer.body(), "$.id")))
                    .header("Authorization", bearer).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = new DigestInputStream(back.body(), received)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            assertThat(HexFormat.of().formatHex(received.digest())).isEqualTo(sha256);
        }
    }

    private ChildJvm.Command cabinet(int port, EmbeddedStore store, LocalIssuer issuer) {
        return new ChildJvm.Command(directory, List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)), CabinetApplication.class.getName(),
                List.of("--server.port=" + port, "--spring.application.name=cabinet", "--lianluo.files.size=300MB", "--spring.mongodb.uri=" + store.uri("large"),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.issuer()), Map.of());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** So many bytes that are no pattern of a chunk. */
    private static final class Pattern extends InputStream {

        private static final byte[] BLOCK = Samples.noise(99_991);

        private long left;

        Pattern(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 7 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, Math.min(length, BLOCK.length));
            System.arraycopy(BLOCK, 0, bytes, offset, count);
            left -= count;
            return count;
        }
    }
}
