package io.lianluo.notification.dispatch.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.notification.dispatch.Mail.Answer;
import io.lianluo.notification.dispatch.Mail.Letter;
import io.lianluo.notification.dispatch.Mail.Outcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailTest {

    private static final Letter LETTER = new Letter("0b6d2f1e-93a7-5c54-8e0f-7d1c5a42b9e3", "王芳", "wang@example.org", "【制度】通知", "您好！",
            Locale.CHINESE, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    private ScriptedMailServer server;
    private SmtpMail mail;
    private IntConsumer port;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();

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
        mail = new SmtpMail(sender, "lianluo@lianluo.example", "", new DefaultSslBundleRegistry(), metrics, observations);
        port = sender::setPort;
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aMailBelongsToTheTraceOfItsCause() {
        List<SpanData> spans = new ArrayList<>();
        try (SdkTracerProvider tracers = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(into(spans))).build()) {
            io.opentelemetry.api.trace.Tracer tracer = tracers.get("test");
            observations.observationConfig().observationHandler(new PropagatingReceiverTracingObservationHandler<>(
                    new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> { }),
                    new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer)));
            mail.send(LETTER);
        }
        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(span.toString()).as("nothing personal leaves by a trace").doesNotContain("wang@example.org", "王芳");
        });
    }

    private static SpanExporter into(List<SpanData> spans) {
        return new SpanExporter() {

            @Override
            public CompletableResultCode export(Collection<SpanData> some) {
                spans.addAll(some);
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
            }
        };
    }

    @Test
    void theSameLetterHasTheSameMessageIdHoweverOftenItIsSent() {
        assertThat(mail.send(LETTER).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(mail.send(LETTER).outcome()).isEqualTo(Outcome.ACCEPTED);

        assertThat(server.headers("Message-ID")).containsExactly("<0b6d2f1e-93a7-5c54-8e0f-7d1c5a42b9e3@lianluo.example>",
                "<0b6d2f1e-93a7-5c54-8e0f-7d1c5a42b9e3@lianluo.example>");
        assertThat(server.headers("Auto-Submitted")).contains("auto-generated");
        assertThat(server.headers("Content-Language")).contains("zh");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, ADDRESS_REFUSED", "RCPT, 553 5.1.3 bad address, ADDRESS_REFUSED", "RCPT, 550 5.1.2 no such domain, ADDRESS_REFUSED",
        "RCPT, 551 5.1.6 moved, ADDRESS_REFUSED", "RCPT, 556 5.1.10 takes no mail, ADDRESS_REFUSED", "RCPT, 550 5.2.1 mailbox disabled, ADDRESS_REFUSED",
        "RCPT, 550 <wang@example.org>: User unknown in local recipient table, ADDRESS_REFUSED", "RCPT, 550 Mailbox not found, ADDRESS_REFUSED",
        "RCPT, 550 User not found: wang@example.org, ADDRESS_REFUSED", "RCPT, 550 No such user here, ADDRESS_REFUSED",
        "RCPT, 450 4.2.0 greylisted, NOT_NOW", "RCPT, 450 4.1.1 user unknown for now, NOT_NOW", "RCPT, 451 4.7.1 greylisted, NOT_NOW",
        "RCPT, 452 4.2.2 mailbox full, NOT_NOW", "RCPT, 552 5.2.2 mailbox full, NOT_NOW", "RCPT, 550 5.2.2 over quota, NOT_NOW", "RCPT, 552 over quota, NOT_NOW",
        "MAIL, 451 4.3.0 try later, NOT_NOW", "DATA, 452 4.3.1 disk full, NOT_NOW", "END, 451 4.3.0 try later, NOT_NOW", "END, 552 5.2.2 mailbox full, NOT_NOW",
        "HELLO, 421 4.3.2 shutting down, NOT_NOW", "HELLO, 554 no service, NOT_NOW",
        "END, 554 5.6.0 content refused, MAIL_REFUSED", "MAIL, 552 5.3.4 too large, MAIL_REFUSED", "END, 550 5.2.3 too long for the mailbox, MAIL_REFUSED"})
    void whatTheServerSaysDecides(String command, String answer, Outcome outcome) {
        server.answer(command, answer);

        assertThat(mail.send(LETTER).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.7.1 client is on a black list, 550 5.7.1", "RCPT, 550 5.7.1 user unknown, 550 5.7.1", "RCPT, 554 5.7.1 relay access denied, 554 5.7.1",
        "RCPT, 550 5.7.606 your IP is banned, 550 5.7.606", "RCPT, 550 5.1.8 sender's domain not found, 550 5.1.8", "RCPT, 553 5.1.7 bad sender, 553 5.1.7",
        "RCPT, 550 5.1.0 address rejected, 550 5.1.0", "RCPT, 550 5.4.1 access denied, 550 5.4.1", "RCPT, 550 5.3.2 system takes no mail, 550 5.3.2",
        "RCPT, 503 5.5.1 bad sequence, 503 5.5.1", "RCPT, 550 mailbox unavailable or access denied, 550", "RCPT, 550 rejected by policy: unknown user or spam, 550",
        "RCPT, 550 <unknown user@example.org> rejected, 550", "RCPT, 551 user not local, 551", "RCPT, 554 no, 554", "RCPT, 521 we take no mail, 521",
        "MAIL, 550 5.7.1 sender refused, 550 5.7.1", "MAIL, 550 5.1.1 no such user, 550 5.1.1", "MAIL, 553 sender unknown, 553",
        "DATA, 554 5.7.1 it looks like spam, 554 5.7.1", "END, 550 5.7.26 not authenticated, 550 5.7.26", "END, 550 5.1.1 no such user, 550 5.1.1",
        "END, 550 user unknown, 550"})
    void aPolicyOrTheSenderIsNeverTheReceiversFault(String command, String answer, String code) {
        server.answer(command, answer);

        assertThat(mail.send(LETTER)).isEqualTo(new Answer(Outcome.SENDER_REFUSED, code));
        assertThat(metrics.counter("lianluo.mail.sent", "outcome", "sender_refused").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"李@sample.example, 李@sample.example", "周@sample.example, 周@sample.example", "不上@sample.example, 不上@sample.example",
        "ｚhang@sample.example, ｚhang@sample.example", "Zoë@sample.example, Zoë@sample.example", "李@例子.测试, 李@xn--fsqu00a.xn--0zwm56d"})
    void anAddressOutsideAsciiComesByteByByte(String address, String onTheWire) {
        server.answer("EHLO", "250-ready\r\n250-8BITMIME\r\n250 SMTPUTF8");

        assertThat(mail.send(to(address))).isEqualTo(new Answer(Outcome.ACCEPTED, null));

        assertThat(server.commands("MAIL")).singleElement().asString().contains("SMTPUTF8");
        assertThat(utf8(server.commands("RCPT"))).containsExactly("RCPT TO:<" + onTheWire + ">");
        assertThat(utf8(server.headers("To"))).singleElement().asString().endsWith("<" + onTheWire + ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李@sample.example", "ｚhang@sample.example", "Zoë@sample.example", "李@例子.测试"})
    void aServerThatCannotBeToldItIsNotToldAnother(String address) {
        server.answer("EHLO", "250-ready\r\n250 8BITMIME");

        assertThat(mail.send(to(address))).isEqualTo(new Answer(Outcome.SENDER_REFUSED, "no SMTPUTF8"));
        assertThat(server.commands("MAIL")).isEmpty();
        assertThat(server.commands("RCPT")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"wang@例子.测试, wang@xn--fsqu00a.xn--0zwm56d", "wang@Straße.example, wang@xn--strae-oqa.example", "wang@公司.cn, wang@xn--55qx5d.cn",
        "wang@xn--fsqu00a.xn--0zwm56d, wang@xn--fsqu00a.xn--0zwm56d", "o'neil+lianluo=1/2@sample.example, o'neil+lianluo=1/2@sample.example",
        "Wang.Fang@Sample.Example, Wang.Fang@sample.example"})
    void aDomainOutsideAsciiGoesInItsAsciiForm(String address, String onTheWire) {
        assertThat(mail.send(to(address)).outcome()).isEqualTo(Outcome.ACCEPTED);

        assertThat(server.commands("RCPT")).containsExactly("RCPT TO:<" + onTheWire + ">");
        assertThat(server.commands("MAIL")).singleElement().asString().doesNotContain("SMTPUTF8");
    }

    @Test
    void anAddressLongerThanServersTakeIsNotSent() {
        String label = "a".repeat(63);
        for (String address : List.of("w".repeat(65) + "@example.org", "王".repeat(22) + "@example.org", "wang@" + label + "a.example",
                "wang@" + String.join(".", label, label, label, label), "wang@" + "a.".repeat(3_000) + "example")) {
            assertThat(mail.send(to(address))).isEqualTo(new Answer(Outcome.ADDRESS_REFUSED, "no address"));
        }
        assertThat(server.commands("MAIL")).isEmpty();
    }

    @Test
    void aRefusedPasswordIsTheOperators() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.setUsername("lianluo");
        sender.setPassword("old");
        server.answer("EHLO", "250-ready\r\n250 AUTH PLAIN");
        server.answer("AUTH", "535 5.7.8 wrong password");

        assertThat(mailBy(sender).send(LETTER)).isEqualTo(new Answer(Outcome.SENDER_REFUSED, "authentication"));
    }

    private static Letter to(String address) {
        return new Letter(LETTER.id(), "王芳", address, "通知", "您好！", Locale.CHINESE, null);
    }

    private static List<String> utf8(List<String> lines) {
        return lines.stream().map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)).toList();
    }

    private SmtpMail mailBy(JavaMailSenderImpl sender) {
        try {
            return new SmtpMail(sender, "lianluo@lianluo.example", "", new DefaultSslBundleRegistry(), metrics, observations);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServerThatIsAwayIsNotNow() throws IOException {
        try (Socket deaf = new Socket()) {
            // The port is taken, so that nobody else listens there, and nothing listens on it.
            deaf.bind(new InetSocketAddress("127.0.0.1", 0));
            port.accept(deaf.getLocalPort());

            assertThat(mail.send(LETTER).outcome()).isEqualTo(Outcome.NOT_NOW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a b@example.org", "wang@example.org\r\nBcc: x@example.org", "wang@example.org, li@example.org"})
    void anAddressThatIsNoneIsRefusedWithoutAsking(String address) {
        assertThat(mail.send(new Letter(LETTER.id(), "王芳", address, "s", "t", Locale.CHINESE, null)).outcome()).isEqualTo(Outcome.ADDRESS_REFUSED);
        assertThat(server.headers("To")).isEmpty();
    }

    @Test
    void aLetterPrintsNothingPersonal() {
        assertThat(LETTER).hasToString("Letter[0b6d2f1e-93a7-5c54-8e0f-7d1c5a42b9e3]");
    }
}
