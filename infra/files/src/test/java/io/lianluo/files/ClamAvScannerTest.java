package io.lianluo.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ClamAV gets a file in chunks and says what it found. */
class ClamAvScannerTest {

    private ServerSocket daemon;

    @BeforeEach
    void start() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Test
    void aCleanFileIsClean() throws Exception {
        CompletableFuture<byte[]> received = answering("stream: OK\0");
        byte[] file = Samples.noise(100_000);
        assertThat(scan(file)).isEmpty();
        assertThat(received.get()).isEqualTo(file);
    }

    @Test
    void anInfectedFileIsNamed() {
        answering("stream: Win.Test.EICAR_HDB-1 FOUND\0");
        assertThat(scan(Samples.PDF)).contains("Win.Test.EICAR_HDB-1");
    }

    @Test
    void aFileThatIsTooLongForTheDaemonIsNotCalledClean() {
        answering("INSTREAM size limit exceeded. ERROR\0");
        assertThatThrownBy(() -> scan(Samples.PDF)).isInstanceOf(ScannerAwayException.class).hasMessageContaining("size limit");
    }

    @Test
    void aDaemonThatSaysNothingIsAway() {
        answering("");
        assertThatThrownBy(() -> scan(Samples.PDF)).isInstanceOf(ScannerAwayException.class);
    }

    @Test
    void aDaemonThatNeverAnswersIsGivenUp() {
        assertThatThrownBy(() -> scan(Samples.PDF)).isInstanceOf(ScannerAwayException.class);
    }

    @Test
    void aDaemonThatIsNotThereIsAway() throws IOException {
        daemon.close();
        assertThatThrownBy(() -> scan(Samples.PDF)).isInstanceOf(ScannerAwayException.class).hasMessageContaining("no ClamAV at");
    }

    private Optional<String> scan(byte[] file) {
        try (FileScanner.Scan scan = new ClamAvScanner("127.0.0.1", daemon.getLocalPort(), Duration.ofMillis(300)).begin()) {
            for (int from = 0; from < file.length; from += 60_000) {
                byte[] part = Arrays.copyOfRange(file, from, Math.min(file.length, from + 60_000));
                scan.add(part, part.length);
            }
            return scan.finding();
        }
    }

    /** Speaks the daemon's side of INSTREAM once, and tells what came. */
    private CompletableFuture<byte[]> answering(String reply) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket client = daemon.accept(); DataInputStream in = new DataInputStream(client.getInputStream())) {
                assertThat(new String(in.readNBytes(10), US_ASCII)).isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                client.getOutputStream().write(reply.getBytes(US_ASCII));
                return file.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
