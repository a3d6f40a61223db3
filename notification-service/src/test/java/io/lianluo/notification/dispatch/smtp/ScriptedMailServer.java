package io.lianluo.notification.dispatch.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says what it is told to say. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    ScriptedMailServer() throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client);
                } catch (IOException closed) {
                    // the client or the test has ended
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it says as its HELLO, to EHLO, MAIL, RCPT and DATA, and at the END of the data. */
    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    /** Values of that header in the mails that came, whatever was answered. */
    List<String> headers(String name) {
        return lines.stream().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2)).toList();
    }

    /** The commands that begin so, each byte as the character of its value. */
    List<String> commands(String beginning) {
        return commands.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        say(out, answers.getOrDefault("HELLO", "220 ready"));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
            commands.add(line);
            if (command.equals("QUIT")) {
                say(out, "221 bye");
                return;
            }
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
            say(out, answer);
            if (command.equals("DATA") && answer.startsWith("354")) {
                for (String data = in.readLine(); data != null && !data.equals("."); data = in.readLine()) {
                    lines.add(data);
                }
                say(out, answers.getOrDefault("END", "250 taken"));
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
