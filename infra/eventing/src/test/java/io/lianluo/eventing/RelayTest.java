package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.lianluo.avro.serde.SchemaRegistryClient;
import io.lianluo.eventing.EventingProperties.OutboxProperties;
import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.eventing.Leased.Lease;
import io.lianluo.schemas.TopicCatalogue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** The relay between a store and a broker that do as a test tells them. */
class RelayTest {

    private static final DocumentKey UNIT = new DocumentKey("units", "unit");
    private static final String STATES = "registry.unit-changed.v1";
    private static final String FACTS = "registry.programme-published.v1";
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration LEASE = Duration.ofSeconds(20);
    /** The producer's delivery timeout and the skew of clocks. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final MovableClock clock = new MovableClock();
    private final MockProducer<byte[], byte[]> broker = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockProducer<byte[], byte[]> waitingBroker = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private Relay relay;

    @AfterEach
    void stop() {
        broker.close();
        relay.stop();
    }

    @Test
    void whatIsSavedWhileTheRestIsClaimedGoesOutAtOnce() {
        Entry second = entry(2, STATES);
        InMemoryLeases leases = new InMemoryLeases(clock) {
            @Override
            public synchronized List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
                List<Leased> claimed = super.claim(collection, ids, lease);
                if (claimed.stream().anyMatch(document -> document.entries().getFirst().sequence() == 1)) {
                    save(UNIT, null, second);
                    relay.wake(UNIT);
                }
                return claimed;
            }
        };
        leases.save(UNIT, null, entry(1, STATES));
        start(leases, NEVER, broker);
        awaitEmpty(leases);
        assertThat(sent(broker)).containsExactly(1L, 2L);
    }

    @Test
    void whatIsSavedBeforeAnEarlierSaveSetItsOwnOnTheirWayGoesOutAtOnce() throws InterruptedException {
        CountDownLatch lookedAt = new CountDownLatch(1);
        InMemoryLeases leases = new InMemoryLeases(clock) {
            @Override
            public synchronized List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
                List<Leased> claimed = super.claim(collection, ids, lease);
                lookedAt.countDown();
                return claimed;
            }
        };
        start(leases, NEVER, broker);
        Lease lease = relay.reserve(1);
        Entry first = entry(1, STATES);
        leases.save(UNIT, lease, first);
        leases.save(UNIT, null, entry(2, STATES));
        relay.wake(UNIT);
        assertThat(lookedAt.await(10, TimeUnit.SECONDS)).isTrue();
        relay.publish(new Leased(UNIT.collection(), UNIT.id(), lease, false, List.of(first)));

        awaitEmpty(leases);
        assertThat(sent(broker)).containsExactly(1L, 2L);
        assertThat(leases.lease(UNIT)).isNull();
    }

    /** Clocks of machines are set right while services run, and a relay must not wait until the old time comes again. */
    @Test
    void aClockThatIsSetBackDelaysNoLook() {
        CountDownLatch looked = new CountDownLatch(3);
        InMemoryLeases leases = new InMemoryLeases(clock) {
            @Override
            public synchronized List<String> waiting(String collection, int limit) {
                looked.countDown();
                if (looked.getCount() == 2) {
                    clock.move(Duration.ofHours(-1));
                }
                return super.waiting(collection, limit);
            }
        };
        start(leases, OFTEN, broker);
        await().until(() -> looked.getCount() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "claim", "count"})
    void aStoreThatFailsOnceEndsNothing(String where) {
        AtomicInteger failures = new AtomicInteger(1);
        InMemoryLeases leases = new InMemoryLeases(clock) {
            @Override
            public synchronized List<String> waiting(String collection, int limit) {
                fail("look");
                return super.waiting(collection, limit);
            }

            @Override
            public synchronized List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
                fail("claim");
                return super.claim(collection, ids, lease);
            }

            @Override
            public synchronized Backlog backlog(String collection) {
                fail("count");
                return super.backlog(collection);
            }

            private void fail(String what) {
                if (what.equals(where) && failures.getAndDecrement() > 0) {
                    throw new DataAccessResourceFailureException("The store is away");
                }
            }
        };
        leases.save(UNIT, null, entry(1, STATES));
        start(leases, NEVER, broker);
        awaitEmpty(leases);
        await().until(() -> failures.get() <= 0);
        leases.save(UNIT, null, entry(2, STATES));
        relay.wake(UNIT);
        awaitEmpty(leases);
        assertThat(sent(broker)).containsExactly(1L, 2L);
    }

    /** The longest wait is for one look, not for the time between two looks that go well. */
    @Test
    void whatWasToBeClaimedWhileTheStoreFailedIsLookedForSoon() {
        AtomicInteger failures = new AtomicInteger(0);
        InMemoryLeases leases = new InMemoryLeases(clock) {
            @Override
            public synchronized List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
                if (failures.getAndDecrement() > 0) {
                    throw new DataAccessResourceFailureException("The store is away");
                }
                return super.claim(collection, ids, lease);
            }
        };
        leases.save(UNIT, null, entry(1, STATES));
        start(leases, NEVER, broker);
        awaitEmpty(leases);
        failures.set(1);
        leases.save(UNIT, null, entry(2, STATES));
        relay.wake(UNIT);
        awaitEmpty(leases);
    }

    /** The clock stands still, so that no lease runs out by itself. */
    @Test
    void aSettlementThatFailsIsMadeAgain() {
        AtomicInteger failures = new AtomicInteger(2);
        InMemoryLeases leases = new InMemoryLeases(clock) {
            @Override
            public synchronized Set<DocumentKey> settle(List<Settlement> settlements) {
                if (failures.getAndDecrement() > 0) {
                    throw new DataAccessResourceFailureException("The store is away");
                }
                return super.settle(settlements);
            }
        };
        leases.save(UNIT, null, entry(1, STATES));
        start(leases, NEVER, broker);
        awaitEmpty(leases);
        assertThat(leases.lease(UNIT)).isNull();
        leases.save(UNIT, null, entry(2, STATES));
        relay.wake(UNIT);
        awaitEmpty(leases);
        assertThat(sent(broker)).as("nothing twice").containsExactly(1L, 2L);
        await().until(() -> relay.inFlight() == 0);
    }

    @Test
    void whatComesAfterARefusedEventWaitsUntilThatIsTaken() {
        InMemoryLeases leases = new InMemoryLeases(clock);
        leases.save(UNIT, null, entry(1, STATES));
        leases.save(UNIT, null, entry(2, FACTS));
        leases.save(UNIT, null, entry(3, STATES));
        leases.save(UNIT, null, entry(4, FACTS));
        start(leases, OFTEN, waitingBroker);
        await().until(() -> sent(waitingBroker).equals(List.of(1L, 2L)));
        waitingBroker.errorNext(new TopicAuthorizationException(Set.of(STATES)));
        waitingBroker.completeNext();
        await().until(() -> sent(waitingBroker).size() == 3);
        waitingBroker.completeNext();
        await().until(() -> relay.inFlight() == 0);
        assertThat(sent(waitingBroker)).as("the third waits for the first").containsExactly(1L, 2L, 4L);
        assertThat(leases.outbox(UNIT)).extracting(Entry::sequence).containsExactly(1L, 3L);

        clock.move(Duration.ofSeconds(11));
        await().until(() -> waitingBroker.completeNext());
        await().until(() -> waitingBroker.completeNext());
        awaitEmpty(leases);
        assertThat(sent(waitingBroker)).containsExactly(1L, 2L, 4L, 1L, 3L);
    }

    @Test
    void nothingGoesWhileTheBrokerRefusesTheFirst() {
        InMemoryLeases leases = new InMemoryLeases(clock);
        leases.save(UNIT, null, entry(1, STATES));
        leases.save(UNIT, null, entry(2, STATES));
        start(leases, OFTEN, waitingBroker);
        await().until(() -> waitingBroker.errorNext(new NotEnoughReplicasException("one of three")));
        await().until(() -> relay.inFlight() == 0);
        assertThat(sent(waitingBroker)).containsExactly(1L);
        assertThat(leases.outbox(UNIT)).extracting(Entry::sequence).containsExactly(1L, 2L);

        clock.move(Duration.ofSeconds(11));
        await().until(() -> waitingBroker.completeNext());
        await().until(() -> waitingBroker.completeNext());
        awaitEmpty(leases);
        assertThat(sent(waitingBroker)).containsExactly(1L, 1L, 2L);
    }

    @Test
    void aLeaseThatLeavesLessThanADeliveryMayTakeSendsNothing() {
        AtomicInteger pauses = new AtomicInteger(1);
        AtomicInteger claims = new AtomicInteger();
        InMemoryLeases leases = new InMemoryLeases(clock) {
            @Override
            public synchronized List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
                List<Leased> claimed = super.claim(collection, ids, lease);
                if (!claimed.isEmpty()) {
                    claims.incrementAndGet();
                    if (pauses.getAndDecrement() > 0) {
                        clock.move(LEASE.minus(MARGIN).plusMillis(1));
                    }
                }
                return claimed;
            }
        };
        leases.save(UNIT, null, entry(1, STATES));
        start(leases, NEVER, broker);
        awaitEmpty(leases);
        assertThat(claims).as("claimed again, with all of a new lease").hasValue(2);
        assertThat(sent(broker)).containsExactly(1L);
    }

    @Test
    void whoLostItsLeaseSendsNothingAndLeavesThatOfTheWinner() {
        Lease winners = new Lease("winner", clock.instant().plus(Duration.ofDays(1)));
        CountDownLatch settled = new CountDownLatch(1);
        InMemoryLeases leases = new InMemoryLeases(clock) {
            @Override
            public synchronized List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
                List<Leased> claimed = super.claim(collection, ids, lease);
                if (!claimed.isEmpty()) {
                    clock.move(LEASE.plusSeconds(1));
                    takeOver(UNIT, winners);
                }
                return claimed;
            }

            @Override
            public synchronized Set<DocumentKey> settle(List<Settlement> settlements) {
                assertThat(settlements).allSatisfy(settlement -> assertThat(settlement.document().lease()).isNotEqualTo(winners));
                Set<DocumentKey> more = super.settle(settlements);
                settled.countDown();
                return more;
            }
        };
        leases.save(UNIT, null, entry(1, STATES));
        start(leases, NEVER, broker);
        await().until(() -> settled.getCount() == 0 && relay.inFlight() == 0);
        assertThat(sent(broker)).isEmpty();
        assertThat(leases.lease(UNIT)).isEqualTo(winners);
        assertThat(leases.outbox(UNIT)).hasSize(1);
    }

    private void start(Leases leases, Duration sweep, MockProducer<byte[], byte[]> producer) {
        OutboxProperties properties = new OutboxProperties(100, 1_000, LEASE, MARGIN.minusSeconds(5), Duration.ofSeconds(5), sweep);
        SchemaIds schemaIds = new SchemaIds(SchemaRegistryClient.at("mock://relay"), "http://registry",
                new EventSchemas(mock(MongoOperations.class)), TopicCatalogue.load());
        relay = new Relay(leases, mock(StuckEvents.class), () -> producer, schemaIds, OutboxSeal.NONE, "registry", properties, clock,
                new RelayMetrics(new SimpleMeterRegistry()), new Exhaustion(event -> { }));
        relay.watch(UNIT.collection());
        relay.start();
    }

    private static void awaitEmpty(InMemoryLeases leases) {
        await().until(() -> leases.outbox(UNIT).isEmpty());
    }

    private static List<Long> sent(MockProducer<byte[], byte[]> producer) {
        return producer.history().stream().map(message -> Long.valueOf(CloudEvent.text(message.headers(), "ce_sequence"))).toList();
    }

    /** Tombstones, so that no schema has to be looked up. */
    private static Entry entry(long sequence, String topic) {
        return new Entry("event-" + sequence, "Type", topic, UNIT.id(), sequence, Instant.EPOCH, null, null, null, null);
    }
}
