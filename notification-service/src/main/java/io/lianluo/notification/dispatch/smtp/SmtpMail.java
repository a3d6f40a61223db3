package io.lianluo.notification.dispatch.smtp;

import io.lianluo.notification.dispatch.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mail over SMTP. The sender is {@code lianluo.notification.mail.from}, whose domain is also that of the Message-IDs. What the server
 * says of addresses is never logged: it repeats them.
 */
@Component
class SmtpMail implements Mail {

    private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);

    private final JavaMailSender sender;
    private final InternetAddress from;

    SmtpMail(JavaMailSender sender, @Value("${lianluo.notification.mail.from:lianluo@localhost}") String from) throws AddressException {
        this.sender = sender;
        this.from = new InternetAddress(from, true);
    }

    @Override
    public Outcome send(Letter letter) {
        MimeMessage message;
        try {
            message = message(letter);
        } catch (AddressException e) {
            log.info("Mail {} has no valid address", letter.id());
            return Outcome.ADDRESS_REFUSED;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("Mail " + letter.id() + " cannot be written: " + e.getClass().getSimpleName());
        }
        try {
            sender.send(message);
            return Outcome.ACCEPTED;
        } catch (MailException e) {
            Outcome outcome = outcome(e);
            log.info("Mail {} was not taken: {}", letter.id(), outcome);
            return outcome;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        InternetAddress to = new InternetAddress(letter.address(), true);
        to.setPersonal(letter.name(), StandardCharsets.UTF_8.name());
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Message-ID", "<" + letter.id() + "@" + from.getAddress().replaceFirst(".*@", "") + ">");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static Outcome outcome(MailException e) {
        if (e instanceof MailSendException failed) {
            for (Exception cause : failed.getMessageExceptions()) {
                for (Throwable t = cause; t != null; t = t instanceof MessagingException m && m.getNextException() != null ? m.getNextException() : t.getCause()) {
                    switch (t) {
                        case SMTPAddressFailedException address -> {
                            return address.getReturnCode() / 100 == 5 ? Outcome.ADDRESS_REFUSED : Outcome.NOT_NOW;
                        }
                        case SMTPSenderFailedException whole when whole.getReturnCode() / 100 == 5 -> {
                            return Outcome.MAIL_REFUSED;
                        }
                        case SMTPSendFailedException whole when whole.getReturnCode() / 100 == 5 && whole.getNextException() == null -> {
                            return Outcome.MAIL_REFUSED;
                        }
                        default -> { }
                    }
                }
            }
        }
        return Outcome.NOT_NOW;
    }
}
