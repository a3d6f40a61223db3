package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.AuthenticationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

class FirstAnswerTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(FirstAnswer.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicReference<Runnable> answer = new AtomicReference<>(() -> {
        throw new AuthenticationException("HTTP status 401");
    });
    private final FirstAnswer part = new FirstAnswer("The schema registry", () -> answer.get().run());

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void hearNoMore() {
        logger.detachAppender(log);
    }

    @Test
    void aPartThatRefusesIsNamedAndToldOnce() {
        for (int check = 0; check < 3; check++) {
            assertThat(part.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(part.health().getDetails().toString()).contains("AuthenticationException: HTTP status 401");
        }
        assertThat(said()).containsExactly("The service is not ready. The schema registry does not give all that it needs: "
                + "org.apache.kafka.common.errors.AuthenticationException: HTTP status 401");
        answer.set(() -> { });
        assertThat(part.health().getStatus()).isEqualTo(Status.UP);
        assertThat(said()).last().isEqualTo("The schema registry gives all that the service needs");
    }

    @Test
    void aPartThatHasAnsweredMayBeAway() {
        answer.set(() -> { });
        assertThat(part.health().getStatus()).isEqualTo(Status.UP);
        answer.set(() -> {
            throw new IllegalStateException("away");
        });
        assertThat(part.health().getStatus()).isEqualTo(Status.UP);
        assertThat(said()).isEmpty();
    }

    @Test
    void aPartThatTakesLongHoldsUpNobodyAndIsAskedOnce() {
        CountDownLatch late = new CountDownLatch(1);
        answer.set(() -> {
            try {
                late.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(part.health().getDetails()).containsEntry("error", "no answer in time");
        late.countDown();
        await().atMost(Duration.ofMinutes(1)).until(() -> part.health().getStatus().equals(Status.UP));
    }

    private List<String> said() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
