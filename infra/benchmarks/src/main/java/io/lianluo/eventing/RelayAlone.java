package io.lianluo.eventing;

import io.lianluo.avro.serde.SchemaRegistryClient;
import io.lianluo.eventing.Leased.Lease;
import io.lianluo.schemas.TopicCatalogue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.ProducerFactory;

/**
 * The relay of a running service on a store that keeps nothing: what is left is the library's own cost. It stands in the library's
 * package because nothing of this is public.
 */
public final class RelayAlone {

    private final EventWriter writer;
    private final Nothing store = new Nothing();
    private final Relay relay;
    private long next;

    /** With producer, registry and settings of the service. */
    @SuppressWarnings("unchecked")
    public RelayAlone(ApplicationContext service) {
        writer = service.getBean(Outbox.class).writer();
        SchemaIds ids = new SchemaIds(service.getBean(SchemaRegistryClient.class), service.getBean(SchemaRegistryProperties.class).url(),
                service.getBean(EventSchemas.class), service.getBean(TopicCatalogue.class));
        relay = new Relay(store, service.getBean(StuckEvents.class), service.getBean("eventingProducers", ProducerFactory.class), ids, OutboxSeal.NONE, "registry",
                service.getBean(EventingProperties.class).outbox(), service.getBean(Clock.class), new RelayMetrics(new SimpleMeterRegistry()),
                service.getBean(Exhaustion.class));
    }

    /**
     * Publishes that many records, each from a document of its own and as many at a time as the relay takes, and returns when all are
     * acknowledged by the broker and taken out of the documents.
     *
     * @param records the record of a number, whose first field is its key
     */
    public void publish(long events, LongFunction<SpecificRecord> records) {
        relay.start();
        try {
            long end = store.settled.get() + events;
            for (long n = 0; n < events; ) {
                Lease lease = relay.reserve(1);
                if (lease == null) {
                    LockSupport.parkNanos(100_000);
                } else {
                    SpecificRecord record = records.apply(next++);
                    String id = record.get(0).toString();
                    relay.publish(new Leased("units", id, lease, false, writer.entries(List.of(record), 1)));
                    n++;
                }
            }
            while (store.settled.get() < end) {
                LockSupport.parkNanos(100_000);
            }
        } finally {
            relay.stop();
        }
    }

    /** Counts what it is told to take out. */
    private static final class Nothing implements Leases {

        private final AtomicLong settled = new AtomicLong();

        @Override
        public List<String> waiting(String collection, int limit) {
            return List.of();
        }

        @Override
        public List<Leased> claim(String collection, Collection<String> ids, Lease lease) {
            return List.of();
        }

        @Override
        public Set<Leased.DocumentKey> settle(List<Settlement> settlements) {
            settlements.forEach(settlement -> settled.addAndGet(settlement.published().size()));
            return Set.of();
        }

        @Override
        public Backlog backlog(String collection) {
            return new Backlog(0, null);
        }
    }
}
