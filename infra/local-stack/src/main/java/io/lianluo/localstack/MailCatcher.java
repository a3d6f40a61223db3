package io.lianluo.localstack;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail server that delivers nothing: it keeps every mail in a directory and shows it on a page and as JSON. */
public final class MailCatcher implements AutoCloseable {

    /** Keeps the address to which it was sent; encoded where that is not ASCII. */
    private static final String CAUGHT_FOR = "X-Caught-For";
    private static final String EVERYBODY = "everybody@localhost";
    /** The name and the password of those who sign in; nobody must. */
    static final String USER = "lianluo";
    static final String PASSWORD = "lianluo-of-a-test";

    private final Path directory;
    private final InetAddress address;
    private final int smtpPort;
    private final int pagePort;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private @Nullable GreenMail smtp;
    private @Nullable HttpServer pages;

    /**
     * @param directory where the mail is kept; made if missing
     * @param smtpPort  the port that takes mail; 0 chooses a free one
     * @param pagePort  the port of the page; 0 chooses a free one
     */
    public MailCatcher(Path directory, int smtpPort, int pagePort) {
        this(directory, InetAddress.getLoopbackAddress(), smtpPort, pagePort);
    }

    private MailCatcher(Path directory, InetAddress address, int smtpPort, int pagePort) {
        this.directory = directory;
        this.address = address;
        this.smtpPort = smtpPort == 0 ? Ports.free() : smtpPort;
        this.pagePort = pagePort == 0 ? Ports.free() : pagePort;
    }

    /** Runs alone, in a container that lets in only those whom it should: the directory, the port of mail and that of the page. */
    public static void main(String[] arguments) throws IOException {
        QuietLogs.apply();
        new MailCatcher(Path.of(arguments[0]), InetAddress.getByName("0.0.0.0"), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).start();
    }

    /**
     * One mail.
     *
     * @param to      the receiver's address
     * @param subject its subject
     * @param text    its text, the plain part of several
     */
    public record Mail(String to, String subject, String text) {

        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("to", to);
            json.put("subject", subject);
            json.put("text", text);
            return json;
        }
    }

    /** Starts to accept mail, and shows what it kept before. */
    public MailCatcher start() {
        load();
        GreenMail server = new GreenMail(new ServerSetup(smtpPort, address.getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setMessageDeliveryHandler((mail, receiver) -> keep(server, mail, receiver));
        server.setUser(USER + "@localhost", USER, PASSWORD);
        server.start();
        smtp = server;
        try {
            HttpServer starting = HttpServer.create(new InetSocketAddress(address, pagePort), 0);
            starting.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            starting.createContext("/mails", exchange -> answer(exchange, "application/json",
                    JSONObjectUtils.toJSONString(Map.of("mails", mails().stream().map(Mail::toJson).toList()))));
            starting.createContext("/", exchange -> answer(exchange, "text/html", html(mails())));
            starting.start();
            pages = starting;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("the mail page cannot listen on port " + pagePort, e);
        }
    }

    /** The port that takes mail. */
    public int smtpPort() {
        return smtpPort;
    }

    /** Where a person reads the mail; {@code /mails} gives it as JSON. */
    public String page() {
        return "http://localhost:" + pagePort;
    }

    /** All mail so far, oldest first, once for each receiver. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** Forgets all mail. */
    public void clear() {
        try {
            for (Path file : files()) {
                Files.delete(file);
            }
            mails.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("the mail in " + directory + " cannot be deleted", e);
        }
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.stop(0);
            pages = null;
        }
        if (smtp != null) {
            smtp.stop();
            smtp = null;
        }
    }

    /** Every address has a mailbox, and what comes is on disk before the sender is told that it was taken. */
    private synchronized GreenMailUser keep(GreenMail server, MovingMessage mail, MailAddress receiver) throws MessagingException, UserException {
        try (OutputStream out = Files.newOutputStream(directory.resolve("%08d.eml".formatted(mails.size() + 1)))) {
            out.write((CAUGHT_FOR + ": " + MimeUtility.encodeText(receiver.getEmail(), "UTF-8", "B") + "\r\n").getBytes(StandardCharsets.US_ASCII));
            mail.getMessage().writeTo(out);
            mails.add(read(mail.getMessage(), receiver.getEmail()));
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be kept", e);
        }
        GreenMailUser box = server.getUserManager().getUserByEmail(EVERYBODY);
        return box != null ? box : server.getUserManager().createUser(EVERYBODY, EVERYBODY, EVERYBODY);
    }

    private void load() {
        mails.clear();
        try {
            Files.createDirectories(directory);
            for (Path file : files()) {
                try (InputStream in = Files.newInputStream(file)) {
                    MimeMessage message = new MimeMessage(null, in);
                    mails.add(read(message, MimeUtility.decodeText(message.getHeader(CAUGHT_FOR, null))));
                }
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("the mail in " + directory + " cannot be read", e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
    }

    private static Mail read(MimeMessage message, String receiver) throws MessagingException, IOException {
        return new Mail(receiver, message.getSubject() == null ? "" : message.getSubject(), text(message));
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return text(first);
        }
        return String.valueOf(content);
    }

    private static String html(List<Mail> mails) {
        String rows = mails.reversed().stream()
                .map(mail -> "<article><h2>%s</h2><p>%s</p><pre>%s</pre></article>".formatted(
                        escaped(mail.subject()), escaped(mail.to()), escaped(mail.text())))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="zh"><head><meta charset="utf-8"><title>Mail caught: %d</title>
                <style>body{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;font:inherit}
                article{border-top:1px solid #ccc}h2{font-size:1rem;margin-bottom:0}p{color:#666;margin:0}</style></head>
                <body><h1>Mail caught: %d</h1><p>Nothing was delivered. Newest first. <a href="/mails">JSON</a></p>
                %s
                </body></html>
                """.formatted(mails.size(), mails.size(), rows);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
