package io.lianluo.notification.dispatch.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.notification.dispatch.Mail.Letter;
import io.lianluo.notification.dispatch.Mail.Outcome;
import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailTest {

    private static final Letter LETTER = new Letter("0b6d2f1e-93a7-5c54-8e0f-7d1c5a42b9e3", "王芳", "wang@example.org", "【制度】通知", "您好！",
            Locale.CHINESE);

    private ScriptedMailServer server;
    private SmtpMail mail;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedMailServer();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "2000");
        properties.put("mail.smtp.timeout", "2000");
        sender.setJavaMailProperties(properties);
        mail = new SmtpMail(sender, "lianluo@lianluo.example");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theSameLetterHasTheSameMessageIdHoweverOftenItIsSent() {
        assertThat(mail.send(LETTER)).isEqualTo(Outcome.ACCEPTED);
        assertThat(mail.send(LETTER)).isEqualTo(Outcome.ACCEPTED);

        assertThat(server.headers("Message-ID")).containsExactly("<0b6d2f1e-93a7-5c54-8e0f-7d1c5a42b9e3@lianluo.example>",
                "<0b6d2f1e-93a7-5c54-8e0f-7d1c5a42b9e3@lianluo.example>");
        assertThat(server.headers("Auto-Submitted")).contains("auto-generated");
        assertThat(server.headers("Content-Language")).contains("zh");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, ADDRESS_REFUSED", "RCPT, 553 5.1.3 bad address, ADDRESS_REFUSED", "RCPT, 551 moved, ADDRESS_REFUSED",
        "RCPT, 450 4.2.0 greylisted, NOT_NOW", "RCPT, 452 4.2.2 mailbox full, NOT_NOW",
        "MAIL, 550 5.7.1 sender refused, MAIL_REFUSED", "MAIL, 451 4.3.0 try later, NOT_NOW",
        "DATA, 554 5.7.1 it looks like spam, MAIL_REFUSED", "DATA, 452 4.3.1 disk full, NOT_NOW",
        "END, 554 5.6.0 content refused, MAIL_REFUSED", "END, 451 4.3.0 try later, NOT_NOW",
        "HELLO, 421 4.3.2 shutting down, NOT_NOW", "HELLO, 554 no service, NOT_NOW"})
    void whatTheServerSaysDecides(String command, String answer, Outcome outcome) {
        server.answer(command, answer);

        assertThat(mail.send(LETTER)).isEqualTo(outcome);
    }

    @Test
    void aServerThatIsAwayIsNotNow() throws IOException {
        server.close();

        assertThat(mail.send(LETTER)).isEqualTo(Outcome.NOT_NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a b@example.org", "wang@example.org\r\nBcc: x@example.org", "wang@example.org, li@example.org"})
    void anAddressThatIsNoneIsRefusedWithoutAsking(String address) {
        assertThat(mail.send(new Letter(LETTER.id(), "王芳", address, "s", "t", Locale.CHINESE))).isEqualTo(Outcome.ADDRESS_REFUSED);
        assertThat(server.headers("To")).isEmpty();
    }

    @Test
    void aLetterPrintsNothingPersonal() {
        assertThat(LETTER).hasToString("Letter[0b6d2f1e-93a7-5c54-8e0f-7d1c5a42b9e3]");
    }
}
