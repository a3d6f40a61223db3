package io.lianluo.notification.dispatch.smtp;

import io.lianluo.notification.dispatch.Mail;
import io.lianluo.transport.CurrentBundle;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Mail over SMTP. The sender is {@code lianluo.notification.mail.from}, whose domain is also that of the Message-IDs. What the server
 * says of addresses is never logged: it repeats them. The counter {@code lianluo.mail.sent} tells operators what came of it.
 */
@Component
class SmtpMail implements Mail {

    private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);

    private final JavaMailSenderImpl server;
    private final Session ascii;
    private final Session utf8;
    private final InternetAddress from;
    private final MeterRegistry metrics;
    private final ObservationRegistry observations;

    SmtpMail(JavaMailSenderImpl server, @Value("${lianluo.notification.mail.from:lianluo@localhost}") String from,
             @Value("${lianluo.notification.mail.ssl.bundle:}") String bundle, SslBundles bundles, MeterRegistry metrics,
             ObservationRegistry observations) throws AddressException {
        this.server = server;
        if (!bundle.isEmpty()) {
            // Boot's own spring.mail.ssl.bundle begins with TLS, which a server that waits for STARTTLS does not understand.
            server.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", CurrentBundle.context(bundles, bundle).getSocketFactory());
        }
        this.ascii = server.getSession();
        Properties properties = new Properties();
        properties.putAll(ascii.getProperties());
        properties.put("mail.mime.allowutf8", "true");
        this.utf8 = Session.getInstance(properties);
        this.from = new InternetAddress(from, true);
        this.metrics = metrics;
        this.observations = observations;
    }

    @Override
    public Answer send(Letter letter) {
        Answer answer = WireAddress.parse(letter.address()).map(to -> Observation.createNotStarted("lianluo.mail", () -> trace(letter), observations)
                .observe(() -> sent(letter, to))).orElseGet(SmtpMail::noAddress);
        metrics.counter("lianluo.mail.sent", "outcome", answer.outcome().name().toLowerCase(Locale.ROOT)).increment();
        switch (answer.outcome()) {
            case ACCEPTED -> { }
            case SENDER_REFUSED, MAIL_REFUSED -> log.warn("Mail {} is refused for a reason that is not its receiver's: {} ({})", letter.id(),
                    answer.outcome(), answer.code());
            case ADDRESS_REFUSED, NOT_NOW -> log.info("Mail {} was not taken: {} ({})", letter.id(), answer.outcome(), answer.code());
        }
        return answer;
    }

    /** The trace of what caused the mail goes on, though it leaves later and by another thread. */
    private static ReceiverContext<Letter> trace(Letter letter) {
        ReceiverContext<Letter> context = new ReceiverContext<>((from, name) -> name.equals("traceparent") ? from.traceparent() : null);
        context.setCarrier(letter);
        return context;
    }

    private Answer sent(Letter letter, WireAddress to) {
        Session session = to.needsUtf8() ? utf8 : ascii;
        MimeMessage message;
        try {
            message = message(session, letter, to);
        } catch (AddressException e) {
            return noAddress();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("Mail " + letter.id() + " cannot be written: " + e.getClass().getSimpleName());
        }
        try {
            return transmitted(session, message, to.needsUtf8());
        } catch (AuthenticationFailedException e) {
            return new Answer(Outcome.SENDER_REFUSED, "authentication");
        } catch (MessagingException e) {
            return answer(e);
        }
    }

    /** A server that does not offer SMTPUTF8 is not told an address that needs it. */
    private Answer transmitted(Session session, MimeMessage message, boolean needsUtf8) throws MessagingException {
        Transport transport = session.getTransport(Optional.ofNullable(server.getProtocol()).orElse(JavaMailSenderImpl.DEFAULT_PROTOCOL));
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            if (needsUtf8 && !(transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8"))) {
                return new Answer(Outcome.SENDER_REFUSED, "no SMTPUTF8");
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer(Outcome.ACCEPTED, null);
        } finally {
            close(transport);
        }
    }

    /** What was taken is taken, however the server says goodbye. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server did not say goodbye: {}", e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Session session, Letter letter, WireAddress address) throws MessagingException, UnsupportedEncodingException {
        InternetAddress to = new InternetAddress(address.text(), true);
        to.setPersonal(letter.name(), StandardCharsets.UTF_8.name());
        MimeMessage message = new MimeMessage(session);
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        // Afterwards, because the library writes an identity of its own as it completes the headers.
        message.setHeader("Message-ID", "<" + letter.id() + "@" + from.getAddress().replaceFirst(".*@", "") + ">");
        return message;
    }

    private static Answer noAddress() {
        return new Answer(Outcome.ADDRESS_REFUSED, "no address");
    }

    /** A refused receiver counts before all else: what the library adds to it is about the whole mail. */
    private static Answer answer(MessagingException e) {
        return first(e, SMTPAddressFailedException.class).map(refused -> SmtpReply.of(refused.getReturnCode(), refused.getMessage()).toReceiver())
                .or(() -> first(e, SMTPSenderFailedException.class)
                        .map(refused -> SmtpReply.of(refused.getReturnCode(), refused.getMessage()).toOthers()))
                .or(() -> first(e, SMTPSendFailedException.class)
                        .map(refused -> SmtpReply.of(refused.getReturnCode(), refused.getMessage()).toOthers()))
                .orElse(new Answer(Outcome.NOT_NOW, null));
    }

    private static <T extends Throwable> Optional<T> first(MessagingException e, Class<T> kind) {
        return Stream.<Throwable>iterate(e, one -> one != null, SmtpMail::next).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static @Nullable Throwable next(Throwable t) {
        return t instanceof MessagingException m && m.getNextException() != null ? m.getNextException() : t.getCause();
    }
}
