package io.lianluo.eventing;

import io.lianluo.eventing.Publisher.Address;
import io.lianluo.eventing.Publisher.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** A process that publishes and dies without a word at a certain point. */
final class CrashingPublisher {

    static final int DEAD = 86;
    private static final int UNITS = 6;
    private static final int NAMES = 4;

    /** The points at which the publisher dies. */
    enum Point {
        /** The state and its events are saved; nothing has gone to the broker. */
        SAVED,
        /** The broker has the event; this process does not know it. */
        SENT,
        /** The broker has acknowledged the event; it still stands in the document. */
        ACKNOWLEDGED,
        /** The safeguard is off: the event is taken out of the document before the broker has it, and that is where it dies. */
        FORGOTTEN
    }

    private CrashingPublisher() { }

    public static void main(String[] arguments) throws InterruptedException {
        Address address = new Address(arguments[1], arguments[2], arguments[3]);
        Publisher publisher = new Publisher(address, parts(Point.valueOf(arguments[0])));
        List<Unit> units = new ArrayList<>();
        for (int n = 0; n < UNITS; n++) {
            units.add(Unit.found(UUID.randomUUID(), UUID.randomUUID().toString(), "name 0"));
        }
        for (int n = 0; n < NAMES; n++) {
            String name = "name " + n;
            for (Unit unit : units) {
                unit.rename(name);
                publisher.units.save(unit);
                Thread.sleep(5);
            }
        }
        Thread.sleep(30_000);
    }

    private static Parts parts(Point point) {
        Parts parts = new Parts();
        AtomicInteger countdown = new AtomicInteger(UNITS + 2);
        parts.producers = factory -> Producers.sending(factory, (producer, message, callback) -> {
            switch (point) {
                case SAVED -> {
                    if (countdown.decrementAndGet() <= 0) {
                        halt();
                    }
                }
                case SENT -> {
                    if (countdown.decrementAndGet() <= 0) {
                        producer.send(message);
                        producer.flush();
                        halt();
                    }
                }
                case FORGOTTEN -> {
                    callback.onCompletion(new RecordMetadata(new TopicPartition(message.topic(), 0), 0, 0, 0, 0, 0), null);
                    return CompletableFuture.completedFuture(null);
                }
                case ACKNOWLEDGED -> { }
            }
            return producer.send(message, callback);
        });
        parts.leases = (mongo, leases) -> new Leases() {
            @Override
            public List<String> waiting(String collection, int limit) {
                return leases.waiting(collection, limit);
            }

            @Override
            public List<Leased> claim(String collection, java.util.Collection<String> ids, Leased.Lease lease) {
                return leases.claim(collection, ids, lease);
            }

            @Override
            public Set<Leased.DocumentKey> settle(List<Settlement> settlements) {
                boolean now = countdown.addAndGet(-settlements.size()) <= 0;
                if (point == Point.ACKNOWLEDGED && now) {
                    halt();
                }
                Set<Leased.DocumentKey> more = leases.settle(settlements);
                if (point == Point.FORGOTTEN && now) {
                    halt();
                }
                return more;
            }

            @Override
            public Backlog backlog(String collection) {
                return leases.backlog(collection);
            }
        };
        return parts;
    }

    private static void halt() {
        Runtime.getRuntime().halt(DEAD);
    }
}
