package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.eventing.EventingProperties.OutboxProperties;
import io.lianluo.eventing.Publisher.Parts;
import io.lianluo.testing.TestStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The broker goes, ten thousand events are saved, and it comes back. */
class BrokerAwayIT {

    private static final int UNITS = 1_000;
    private static final int EVENTS = 10;
    private static final int IN_FLIGHT = 1_500;

    @Test
    void tenThousandEventsWaitInTheStoreAndThenGoOutInOrder() throws Exception {
        Parts parts = new Parts();
        parts.properties = new OutboxProperties(100, IN_FLIGHT, Duration.ofSeconds(12), Duration.ofSeconds(6), Duration.ofSeconds(1),
                Duration.ofMillis(500));
        AtomicInteger most = new AtomicInteger();
        List<String> ids = new ArrayList<>();
        try (Publisher publisher = new Publisher(Stack.address("away"), parts)) {
            TestStack.get().stopBroker();
            try {
                ids.addAll(save(publisher, most));
                assertThat(publisher.waiting()).isEqualTo((long) UNITS * EVENTS);
            } finally {
                TestStack.get().startBroker();
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                most.accumulateAndGet(publisher.relay.inFlight(), Math::max);
                return publisher.waiting() == 0;
            });
            assertThat(Audit.of(publisher, ids)).matches(Audit::isClean, "clean");
        }
        // What is on its way is all that the relay holds in memory: one page of documents may come on top of the limit.
        assertThat(most.get()).isLessThanOrEqualTo(IN_FLIGHT + 200 * EVENTS);
    }

    private static List<String> save(Publisher publisher, AtomicInteger most) throws Exception {
        List<Future<String>> saved = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int n = 0; n < UNITS; n++) {
                saved.add(threads.submit(() -> {
                    Unit unit = Unit.found(UUID.randomUUID(), UUID.randomUUID().toString(), "0");
                    for (int event = 1; event < EVENTS; event++) {
                        // Half of them in one save, half in saves of their own.
                        unit.rename(Integer.toString(event));
                        if (event >= EVENTS / 2) {
                            publisher.units.save(unit);
                        }
                    }
                    most.accumulateAndGet(publisher.relay.inFlight(), Math::max);
                    return unit.id();
                }));
            }
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> one : saved) {
            ids.add(one.get());
        }
        return ids;
    }
}
