package io.lianluo.eventing;

import io.lianluo.schemas.TopicCatalogue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthSuccessfulEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * This class decides what happens when a message cannot be handled. While what it needs is away the message waits, and what is behind it in its
 * partition too; what cannot be read goes to the dead letters at once, and anything else after some attempts. So nothing is lost, order holds,
 * and no message stops a partition. If the dead letter cannot be written either, the message waits.
 *
 * <p>A consumer that stopped all the same, for a reason of Kafka's or of its own, is started again where that can help. As long as it
 * stands still, the service is not ready: see {@link #trouble}.
 */
final class Consumers implements ListenerContainerWithDlqAndRetryCustomizer, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Consumers.class);
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_TRACE = 4_000;

    private final KafkaOperations<byte[], byte[]> kafka;
    private final String deadLetterTopic;
    private final EventingProperties properties;
    private final ConsumerMetrics metrics;
    private final Failure.Judge judge;
    private final Exhaustion exhaustion;
    private final TaskScheduler scheduler;
    private final TopicCatalogue catalogue;
    private final Map<String, AbstractMessageListenerContainer<?, ?>> containers = new ConcurrentHashMap<>();
    private final Map<Object, String> refused = new ConcurrentHashMap<>();
    private volatile boolean running;

    Consumers(KafkaOperations<byte[], byte[]> kafka, String deadLetterTopic, EventingProperties properties, ConsumerMetrics metrics,
              Failure.Judge judge, Exhaustion exhaustion, TaskScheduler scheduler, TopicCatalogue catalogue) {
        this.kafka = kafka;
        this.deadLetterTopic = deadLetterTopic;
        this.properties = properties;
        this.metrics = metrics;
        this.judge = judge;
        this.exhaustion = exhaustion;
        this.scheduler = scheduler;
        this.catalogue = catalogue;
    }

    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group,
                          @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetters, @Nullable BackOff backOff) {
        container.setCommonErrorHandler(errorHandler());
        // At a stop the record at work is finished; what was polled beyond it comes again.
        container.getContainerProperties().setStopImmediate(true);
        // Otherwise each consumer has a thread of its own that does nothing but look after it twice a minute.
        container.getContainerProperties().setScheduler(scheduler);
        // Rights are granted and credentials are rotated while services run.
        container.getContainerProperties().setAuthExceptionRetryInterval(properties.longestRetry());
        containers.put(EventingDefaults.topicOf(destination), container);
    }

    // What stands still

    /** Why nothing is read of a topic now; null if all is well. */
    @Nullable String trouble(String topic) {
        AbstractMessageListenerContainer<?, ?> container = containers.get(topic);
        if (container == null) {
            return "its consumer could not be made yet";
        }
        if (!container.isRunning() || !container.isChildRunning()) {
            return "its consumer stopped";
        }
        return refused.get(container);
    }

    @EventListener
    void onStopped(ConsumerStoppedEvent stopped) {
        AbstractMessageListenerContainer<?, ?> container = stopped.getContainer(AbstractMessageListenerContainer.class);
        refused.remove(container);
        if (!running || stopped.getReason() == Reason.NORMAL || !containers.containsValue(container)) {
            return;
        }
        boolean again = !exhaustion.happened() && (stopped.getReason() == Reason.ERROR || stopped.getReason() == Reason.ABNORMAL);
        log.error("The consumer of {} stopped: {}. The service is not ready until it reads again{}", topicsOf(container), stopped.getReason(),
                again ? ", which it tries in " + properties.longestRetry() : "");
        if (again) {
            Thread.ofVirtual().name("consumer-restart").start(() -> restart(container));
        }
    }

    @EventListener
    void onRefused(ConsumerRetryAuthEvent retried) {
        if (refused.put(retried.getContainer(AbstractMessageListenerContainer.class), "the broker refuses its consumer") == null) {
            log.error("The broker refuses the consumer of {}: {}. The service is not ready until it is let in, which it tries every {}",
                    topicsOf(retried.getContainer(AbstractMessageListenerContainer.class)), retried.getReason(), properties.longestRetry());
        }
    }

    @EventListener
    void onLetIn(ConsumerRetryAuthSuccessfulEvent letIn) {
        refused.remove(letIn.getContainer(AbstractMessageListenerContainer.class));
    }

    /** Several consumers of one topic stop together, and the first that comes here starts them all. */
    private void restart(AbstractMessageListenerContainer<?, ?> container) {
        while (running && !exhaustion.happened() && !container.isRunning()) {
            LockSupport.parkNanos(properties.longestRetry().toNanos());
            synchronized (container) {
                if (running && !container.isRunning() && !container.isChildRunning()) {
                    try {
                        container.start();
                        log.info("The consumer of {} reads again", topicsOf(container));
                    } catch (RuntimeException e) {
                        log.warn("The consumer of {} does not start yet: {}", topicsOf(container), e.toString());
                    }
                }
            }
        }
    }

    private List<String> topicsOf(AbstractMessageListenerContainer<?, ?> container) {
        return containers.entrySet().stream().filter(one -> one.getValue() == container).map(Map.Entry::getKey).toList();
    }

    // What cannot be handled

    private DefaultErrorHandler errorHandler() {
        DefaultErrorHandler handler = new DefaultErrorHandler(recoverer(), bounded()) {
            @Override
            public void handleRemaining(Exception thrown, List<ConsumerRecord<?, ?>> messages, Consumer<?, ?> consumer,
                                        MessageListenerContainer container) {
                Exception failure = catalogue.isRestricted(messages.getFirst().topic()) ? new UnquotedException(thrown) : thrown;
                super.handleRemaining(judge.apply(failure), messages, consumer, container);
            }
        };
        handler.setBackOffFunction((message, failure) -> switch (failure) {
            case Failure.Away away -> unbounded();
            case Failure.Poison poison -> new FixedBackOff(0, 0);
            default -> bounded();
        });
        handler.setRetryListeners(new RetryListener() {
            @Override
            public void failedDelivery(ConsumerRecord<?, ?> message, Exception failure, int attempt) {
                // The first failure and then ever fewer: an outage may last for hours.
                if (Integer.bitCount(attempt) == 1) {
                    log.warn("Attempt {} to handle {}-{}@{} failed: {}", attempt, message.topic(), message.partition(), message.offset(),
                            failure.getMessage());
                }
            }

            @Override
            public void recovered(ConsumerRecord<?, ?> message, Exception failure) {
                metrics.deadLettered(message.topic(), innermost(failure));
            }
        });
        return handler;
    }

    private DeadLetterPublishingRecoverer recoverer() {
        DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(kafka,
                (message, failure) -> new TopicPartition(deadLetterTopic, -1)) {

            /** Of a restricted topic the place is kept and not the content, which whoever looks into the letter reads there again. */
            @Override
            protected ProducerRecord<Object, Object> createProducerRecord(ConsumerRecord<?, ?> message, TopicPartition to, Headers headers,
                                                                          byte @Nullable [] key, byte @Nullable [] value) {
                if (message.value() == null || !catalogue.isRestricted(message.topic())) {
                    return super.createProducerRecord(message, to, headers, key, value);
                }
                headers.add(DeadLetter.LEFT_OUT);
                ProducerRecord<Object, Object> whole = super.createProducerRecord(message, to, headers, key, value);
                return new ProducerRecord<>(whole.topic(), whole.partition(), whole.timestamp(), whole.key(), null, whole.headers());
            }
        };
        recoverer.setExceptionHeadersCreator((headers, failure, isKey, names) -> {
            HeaderNames.ExceptionInfo info = names.getExceptionInfo();
            Throwable cause = innermost(failure);
            boolean unquoted = isUnquoted(failure);
            headers.add(info.getExceptionFqcn(), utf8(cause.getClass().getName()));
            headers.add(info.getExceptionMessage(), utf8(unquoted ? "" : cut(String.valueOf(cause.getMessage()), LONGEST_MESSAGE)));
            headers.add(info.getExceptionStacktrace(), utf8(cut(unquoted ? places(cause) : trace(cause), LONGEST_TRACE)));
        });
        return recoverer;
    }

    private static Throwable innermost(Exception failure) {
        return UnquotedException.innermost(failure instanceof Failure judged ? judged.what() : failure);
    }

    private static boolean isUnquoted(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure instanceof Failure judged ? judged.what() : failure) instanceof UnquotedException;
    }

    private BackOff bounded() {
        return backOff(new ExponentialBackOffWithMaxRetries(properties.attempts() - 1));
    }

    private BackOff unbounded() {
        return backOff(new ExponentialBackOff());
    }

    private BackOff backOff(ExponentialBackOff backOff) {
        backOff.setInitialInterval(properties.firstRetry().toMillis());
        backOff.setMultiplier(2);
        backOff.setMaxInterval(properties.longestRetry().toMillis());
        return backOff;
    }

    // Life. The binder would stop its consumers after the web server; they stop before it, so that nothing new is begun while requests end.

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        containers.values().parallelStream().forEach(AbstractMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    /** The trace without what the failure says. */
    private static String places(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).map(place -> "\n\tat " + place).collect(Collectors.joining("", failure.getClass().getName(), "\n"));
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
