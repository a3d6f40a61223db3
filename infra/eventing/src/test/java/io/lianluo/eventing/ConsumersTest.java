package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.lianluo.eventing.EventingProperties.OutboxProperties;
import io.lianluo.schemas.TopicCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.support.SendResult;
import org.springframework.scheduling.TaskScheduler;

/** Consumers that stand still or put a message aside, for reasons that no broker in a test can be made to give. */
class ConsumersTest {

    private static final String TOPIC = "registry.unit-changed.v1";

    private final ApplicationEventPublisher publisher = mock(ApplicationEventPublisher.class);
    private final Exhaustion exhaustion = new Exhaustion(publisher);
    private final AbstractMessageListenerContainer<?, ?> container = mock(AbstractMessageListenerContainer.class);
    private final AtomicBoolean runs = new AtomicBoolean(true);
    private final AtomicInteger starts = new AtomicInteger();
    @SuppressWarnings("unchecked")
    private final KafkaOperations<byte[], byte[]> kafka = mock(KafkaOperations.class);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Consumers consumers;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void start() {
        OutboxProperties outbox = new OutboxProperties(100, 100, Duration.ofSeconds(6), Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1));
        when(kafka.send(any(ProducerRecord.class))).thenReturn(CompletableFuture.completedFuture(mock(SendResult.class)));
        consumers = new Consumers(kafka, "meeting.dead-letters.v1", new EventingProperties(1, 2000, 3, Duration.ofMillis(1),
                Duration.ofMillis(5), "", Duration.ofSeconds(1), outbox), new ConsumerMetrics(meters), Failure::of, exhaustion,
                mock(TaskScheduler.class), TopicCatalogue.load());
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

    /** A message whose dead letter is refused, for any reason, is nowhere else yet. */
    @ParameterizedTest
    @MethodSource("refusals")
    void aMessageWhoseDeadLetterIsRefusedStaysAndComesAgain(CompletableFuture<SendResult<byte[], byte[]>> refused) {
        made();
        when(kafka.send(any(ProducerRecord.class))).thenReturn(refused, CompletableFuture.completedFuture(mock(SendResult.class)));
        Exception poison = new SerializationException("no Avro");
        assertThat(handle(poison)).as("comes again").isEqualTo(7);
        assertThat(meters.find("lianluo.events.dead").counter()).as("given up by nobody").isNull();
        assertThat(handle(poison)).as("the next").isEqualTo(8);
        assertThat(meters.get("lianluo.events.dead").counter().count()).isEqualTo(1);
        ArgumentCaptor<ProducerRecord<byte[], byte[]>> letters = ArgumentCaptor.captor();
        verify(kafka, times(2)).send(letters.capture());
        assertThat(letters.getAllValues()).allSatisfy(letter -> {
            assertThat(letter.topic()).isEqualTo("meeting.dead-letters.v1");
            assertThat(letter.value()).isEqualTo(new byte[] {9});
        });
    }

    static Stream<CompletableFuture<SendResult<byte[], byte[]>>> refusals() {
        return Stream.of(new RecordTooLargeException(), new TopicAuthorizationException(Set.of("meeting.dead-letters.v1")),
                new org.apache.kafka.common.errors.TimeoutException("away")).map(CompletableFuture::failedFuture);
    }

    @Test
    void poisonHoldsUpNothing() {
        putAsideAfter(new Provenance.MisattributedException("belongs to another"), 1);
    }

    @Test
    void aFaultHoldsUpWhatComesAfterItForSomeAttempts() {
        putAsideAfter(new StaleVersionException("no longer at version 1"), 3);
    }

    @Test
    void whileSomethingIsAwayTheMessageWaitsAndWhatIsBehindItToo() {
        made();
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(handle(new org.apache.kafka.common.errors.TimeoutException("away"))).isEqualTo(7);
        }
        verify(kafka, never()).send(any(ProducerRecord.class));
        // An outage that turns into a fault is tried as often as any fault.
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(handle(new StaleVersionException("no longer at version 1"))).isEqualTo(attempt < 3 ? 7 : 8);
        }
    }

    private void putAsideAfter(Exception failure, int attempts) {
        made();
        for (int attempt = 1; attempt <= attempts; attempt++) {
            verify(kafka, never()).send(any(ProducerRecord.class));
            assertThat(handle(failure)).as("attempt %d", attempt).isEqualTo(attempt < attempts ? 7 : 8);
        }
        verify(kafka).send(any(ProducerRecord.class));
    }

    @Test
    void ofARestrictedTopicThePlaceIsPutAsideAndNothingThatItSays() {
        made();
        byte[] value = "13800009999".getBytes(StandardCharsets.UTF_8);
        handle("registry.account-linked.v1", value, new IllegalArgumentException("13800009999 of Li", new SerializationException("13800009999 is no Avro")));

        ArgumentCaptor<ProducerRecord<byte[], byte[]>> letters = ArgumentCaptor.captor();
        verify(kafka).send(letters.capture());
        ProducerRecord<byte[], byte[]> letter = letters.getValue();
        assertThat(letter.value()).isNull();
        assertThat(letter.headers()).as("neither headers nor cause").allSatisfy(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8)).doesNotContain("13800009999"));
        DeadLetter read = DeadLetter.of(new ConsumerRecord<>(letter.topic(), 0, 1, 0, TimestampType.CREATE_TIME, 0, 0, letter.key(), letter.value(), letter.headers(), Optional.empty()));
        assertThat(read.leftOut()).isTrue();
        assertThat(read.original()).returns("registry.account-linked.v1", ConsumerRecord::topic).returns(7L, ConsumerRecord::offset);
        assertThat(read.cause()).isEqualTo(SerializationException.class.getName());
        assertThat(read.message()).isEmpty();
        assertThat(read.trace()).startsWith(SerializationException.class.getName()).contains("at io.lianluo.eventing.ConsumersTest");
    }

    @Test
    void aTombstoneOfARestrictedTopicIsPutAsideWhole() {
        made();
        handle("registry.account-linked.v1", null, new SerializationException("cannot be"));

        ArgumentCaptor<ProducerRecord<byte[], byte[]>> letters = ArgumentCaptor.captor();
        verify(kafka).send(letters.capture());
        assertThat(letters.getValue().headers().lastHeader(DeadLetter.LEFT_OUT.key())).isNull();
    }

    /** Fails to handle the message at 7, behind which another stands, and returns where the consumer goes on. */
    private long handle(Exception failure) {
        return handle(TOPIC, new byte[] {9}, failure);
    }

    private long handle(String topic, byte @Nullable [] value, Exception failure) {
        TopicPartition partition = new TopicPartition(topic, 0);
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.assign(List.of(partition));
        consumer.seek(partition, 9);
        List<ConsumerRecord<?, ?>> polled = List.of(new ConsumerRecord<>(topic, 0, 7, new byte[] {1}, value),
                new ConsumerRecord<>(topic, 0, 8, new byte[] {1}, new byte[] {10}));
        ArgumentCaptor<CommonErrorHandler> handler = ArgumentCaptor.captor();
        verify(container, atLeastOnce()).setCommonErrorHandler(handler.capture());
        catchThrowable(() -> handler.getValue().handleRemaining(new ListenerExecutionFailedException("Listener failed", failure), polled, consumer, container));
        return consumer.position(partition);
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
