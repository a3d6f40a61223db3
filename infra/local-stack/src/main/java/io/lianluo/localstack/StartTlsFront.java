package io.lianluo.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Stands before the mail server as one that takes no mail before the client has asked for TLS and has signed in. */
final class StartTlsFront implements AutoCloseable {

    private final int port = Ports.free();
    private final int behind;
    private @Nullable ServerSocket server;

    /** @param behind the port of the mail server on this machine */
    StartTlsFront(int behind) {
        this.behind = behind;
    }

    StartTlsFront start(SSLContext tls) {
        try {
            ServerSocket listening = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
            server = listening;
            Thread.ofVirtual().name("mail-front").start(() -> accept(listening, tls));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("the front of the mail server cannot listen on port " + port, e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening, SSLContext tls) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client, tls));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client, SSLContext tls) {
        try (client; Socket mail = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            Talk talk = new Talk(client, mail);
            talk.answer(reply(mail.getInputStream()));
            boolean safe = false;
            for (String line = line(client.getInputStream()); !line.isEmpty(); line = line(talk.client.getInputStream())) {
                switch (line.strip().split(" ")[0].toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> talk.answer(safe ? talk.ask(line) : talk.ask(line).replaceFirst("250-AUTH[^\r\n]*", "250-STARTTLS"));
                    case "STARTTLS" -> {
                        talk.answer("220 Go on\r\n");
                        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
                        secured.setUseClientMode(false);
                        secured.startHandshake();
                        talk = new Talk(secured, mail);
                        safe = true;
                    }
                    case "AUTH" -> {
                        if (!safe) {
                            talk.answer("530 Must issue a STARTTLS command first\r\n");
                        } else {
                            talk.passAllFrom(line);
                            return;
                        }
                    }
                    case "QUIT", "RSET", "NOOP" -> talk.answer(talk.ask(line));
                    default -> talk.answer(safe ? "530 Authentication required\r\n" : "530 Must issue a STARTTLS command first\r\n");
                }
            }
        } catch (IOException over) {
            // One of the two has ended the connection.
        }
    }

    /** A client and the mail server, who speak by turns. */
    private record Talk(Socket client, Socket mail) {

        String ask(String line) throws IOException {
            mail.getOutputStream().write(line.getBytes(StandardCharsets.ISO_8859_1));
            return reply(mail.getInputStream());
        }

        void answer(String reply) throws IOException {
            client.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().flush();
        }

        void passAllFrom(String line) throws IOException {
            mail.getOutputStream().write(line.getBytes(StandardCharsets.ISO_8859_1));
            Thread answers = Thread.ofVirtual().start(() -> copy(mail, client));
            copy(client, mail);
            try {
                answers.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void copy(Socket from, Socket to) {
            byte[] buffer = new byte[8192];
            try (from; to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException over) {
                // The other side has ended the connection.
            }
        }
    }

    /** A reply with all its lines, of which the last has a space after its number. */
    private static String reply(InputStream in) throws IOException {
        StringBuilder reply = new StringBuilder();
        String line;
        do {
            line = line(in);
            reply.append(line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return reply.toString();
    }

    /** A line with its end; empty if the other side has ended. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            line.append((char) read);
            if (read == '\n') {
                return line.toString();
            }
        }
        return "";
    }
}
