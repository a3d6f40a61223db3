package io.lianluo.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Scans by the daemon of ClamAV, which takes a file in chunks over a connection of its own (INSTREAM). Its {@code StreamMaxLength} must be at least the
 * size that the service takes.
 */
final class ClamAvScanner implements FileScanner {

    private static final int LONGEST_REPLY = 4_096;

    private final String host;
    private final int port;
    private final Duration patience;

    /** @param patience how long to wait for a connection, and for the daemon to say what it found */
    ClamAvScanner(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Scan begin() {
        try {
            return new Stream();
        } catch (IOException e) {
            throw new ScannerAwayException("no ClamAV at " + host + ":" + port, e);
        }
    }

    /** One file on its way to the daemon. */
    private final class Stream implements Scan {

        private final Socket socket;
        private final DataOutputStream out;

        Stream() throws IOException {
            socket = new Socket();
            try {
                socket.setSoTimeout((int) patience.toMillis());
                socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
                out = new DataOutputStream(socket.getOutputStream());
                out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        }

        @Override
        public void add(byte[] bytes, int length) {
            if (length > 0) {
                try {
                    out.writeInt(length);
                    out.write(bytes, 0, length);
                } catch (IOException e) {
                    throw new ScannerAwayException("ClamAV takes no more of the file", e);
                }
            }
        }

        @Override
        public Optional<String> finding() {
            try {
                out.writeInt(0);
                out.flush();
                String reply = new String(socket.getInputStream().readNBytes(LONGEST_REPLY), StandardCharsets.UTF_8).replace("\0", "").strip();
                if (reply.endsWith(" OK")) {
                    return Optional.empty();
                }
                if (reply.endsWith(" FOUND")) {
                    return Optional.of(reply.substring(reply.indexOf(':') + 1, reply.length() - " FOUND".length()).strip());
                }
                throw new ScannerAwayException("ClamAV says: " + reply);
            } catch (IOException e) {
                throw new ScannerAwayException("ClamAV does not say what it found", e);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new ScannerAwayException("the connection to ClamAV cannot be closed", e);
            }
        }
    }
}
