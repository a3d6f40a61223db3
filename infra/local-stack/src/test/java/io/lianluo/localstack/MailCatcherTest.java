package io.lianluo.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @Test
    void anAddressOutsideAsciiIsStillThatAddressAfterARestart(@TempDir Path directory) throws Exception {
        try (MailCatcher catcher = new MailCatcher(directory, 0, 0).start()) {
            send(catcher, "李@sample.example");
            send(catcher, "plain@sample.example");
            assertThat(catcher.mails()).extracting(MailCatcher.Mail::to).containsExactly("李@sample.example", "plain@sample.example");
        }
        try (MailCatcher again = new MailCatcher(directory, 0, 0).start()) {
            assertThat(again.mails()).extracting(MailCatcher.Mail::to).containsExactly("李@sample.example", "plain@sample.example");
        }
    }

    private static void send(MailCatcher catcher, String address) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.mime.allowutf8", "true");
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("lianluo@localhost"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address));
        message.setSubject("通知", "UTF-8");
        message.setText("您好！", "UTF-8");
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", catcher.smtpPort(), null, null);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
