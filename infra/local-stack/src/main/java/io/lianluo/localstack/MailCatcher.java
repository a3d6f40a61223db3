package io.lianluo.localstack;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail server that delivers nothing: it keeps every mail in memory and shows it on a page and as JSON. */
public final class MailCatcher implements AutoCloseable {

    private final int smtpPort;
    private final int pagePort;
    private @Nullable GreenMail smtp;
    private @Nullable HttpServer pages;

    /** Ports of SMTP and of the page; 0 chooses free ones. */
    public MailCatcher(int smtpPort, int pagePort) {
        this.smtpPort = smtpPort == 0 ? Ports.free() : smtpPort;
        this.pagePort = pagePort == 0 ? Ports.free() : pagePort;
    }

    /**
     * One mail.
     *
     * @param to      the receivers' addresses
     * @param subject its subject
     * @param text    its text, the plain part of several
     */
    public record Mail(List<String> to, String subject, String text) {

        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("to", to);
            json.put("subject", subject);
            json.put("text", text);
            return json;
        }
    }

    /** Starts to accept mail. */
    public MailCatcher start() {
        GreenMail server = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        smtp = server;
        try {
            HttpServer starting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
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

    /** All mail so far, oldest first. */
    public List<Mail> mails() {
        GreenMail server = smtp;
        return server == null ? List.of() : Stream.of(server.getReceivedMessages()).map(MailCatcher::read).toList();
    }

    /** Forgets all mail. */
    public void clear() {
        if (smtp != null) {
            try {
                smtp.purgeEmailFromAllMailboxes();
            } catch (com.icegreen.greenmail.store.FolderException e) {
                throw new IllegalStateException("the mail cannot be deleted", e);
            }
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

    private static Mail read(MimeMessage message) {
        try {
            Address[] to = message.getAllRecipients();
            return new Mail(Arrays.stream(to == null ? new Address[0] : to).map(Address::toString).toList(),
                    message.getSubject() == null ? "" : message.getSubject(), text(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
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
                        escaped(mail.subject()), escaped(String.join(", ", mail.to())), escaped(mail.text())))
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
