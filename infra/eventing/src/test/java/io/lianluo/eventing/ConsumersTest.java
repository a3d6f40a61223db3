package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.lianluo.eventing.EventingProperties.OutboxProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Consumers that stand still, for reasons that no broker in a test can be made to give. */
class ConsumersTest {

    private static final String TOPIC = "registry.unit-changed.v1";

    private final ApplicationEventPublisher publisher = mock(ApplicationEventPublisher.class);
    private final Exhaustion exhaustion = new Exhaustion(publisher);
    private final AbstractMessageListenerContainer<?, ?> container = mock(AbstractMessageListenerContainer.class);
    private final AtomicBoolean runs = new AtomicBoolean(true);
    private final AtomicInteger starts = new AtomicInteger();
    private Consumers consumers;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void start() {
        OutboxProperties outbox = new OutboxProperties(100, 100, Duration.ofSeconds(6), Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1));
        consumers = new Consumers(mock(KafkaOperations.class), "meeting.dead-letters.v1", new EventingProperties(1, 2000, 3, Duration.ofMillis(1),
                Duration.ofMillis(5), "", Duration.ofSeconds(1), outbox), new ConsumerMetrics(new SimpleMeterRegistry()), Failure::of, exhaustion);
        when(container.getContainerProperties()).thenReturn(new ContainerProperties(TOPIC));
        when(container.isRunning()).thenAnswer(asked -> runs.get());
        when(container.isChildRunning()).thenAnswer(asked -> runs.get());
        org.mockito.Mockito.doAnswer(started -> {
            if (starts.incrementAndGet() == 1) {
                throw new org.apache.kafka.common.KafkaException("Failed to construct kafka consumer");
            }
            runs.set(true);
            return null;
        }).when(container).start();
        consumers.start();
    }

    private void made() {
        consumers.configure(container, "registry\\.unit-changed\\.v1", "meeting", null, null);
    }

    @Test
    void aConsumerThatCouldNotBeMadeYetIsTrouble() {
        assertThat(consumers.trouble(TOPIC)).contains("could not be made");
        made();
        assertThat(consumers.trouble(TOPIC)).isNull();
        assertThat(consumers.trouble("registry.seat-changed.v1")).isNotNull();
    }

    @Test
    void aConsumerThatIsRefusedIsTroubleUntilItIsLetIn() {
        made();
        assertThat(container.getContainerProperties().getAuthExceptionRetryInterval()).as("it stays and asks again").isEqualTo(Duration.ofMillis(5));
        consumers.onRefused(new ConsumerRetryAuthEvent(container, container, ConsumerRetryAuthEvent.Reason.AUTHORIZATION));
        assertThat(consumers.trouble(TOPIC)).contains("refuses");
        consumers.onLetIn(new ConsumerRetryAuthSuccessfulEvent(container, container));
        assertThat(consumers.trouble(TOPIC)).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, names = {"ERROR", "ABNORMAL"})
    void aConsumerThatStoppedIsStartedAgainUntilItRuns(Reason reason) {
        made();
        runs.set(false);
        consumers.onStopped(new ConsumerStoppedEvent(container, container, reason));
        assertThat(consumers.trouble(TOPIC)).contains("stopped");
        await().untilAsserted(() -> assertThat(consumers.trouble(TOPIC)).isNull());
        assertThat(starts).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, names = {"FENCED", "NO_OFFSET"})
    void aConsumerThatWouldStopAgainIsLeftToTheOperator(Reason reason) {
        made();
        runs.set(false);
        consumers.onStopped(new ConsumerStoppedEvent(container, container, reason));
        await().during(Duration.ofMillis(100)).untilAsserted(() -> verify(container, never()).start());
        assertThat(consumers.trouble(TOPIC)).contains("stopped");
    }

    @Test
    void afterTheMemoryWasExhaustedNothingIsStartedAgain() {
        made();
        exhaustion.tell(new OutOfMemoryError("Java heap space"));
        runs.set(false);
        consumers.onStopped(new ConsumerStoppedEvent(container, container, Reason.ERROR));
        await().during(Duration.ofMillis(100)).untilAsserted(() -> verify(container, never()).start());
        verify(publisher).publishEvent(any(AvailabilityChangeEvent.class));
    }

    @Test
    void whoeverStopsTheServiceStopsItsConsumersForGood() {
        made();
        consumers.stop();
        runs.set(false);
        consumers.onStopped(new ConsumerStoppedEvent(container, container, Reason.ABNORMAL));
        await().during(Duration.ofMillis(100)).untilAsserted(() -> verify(container, never()).start());
    }
}
