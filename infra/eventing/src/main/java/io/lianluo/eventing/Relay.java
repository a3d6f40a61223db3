package io.lianluo.eventing;

import io.lianluo.avro.serde.WireFormat;
import io.lianluo.domain.Seldom;
import io.lianluo.eventing.EventingProperties.OutboxProperties;
import io.lianluo.eventing.Leased.DocumentKey;
import io.lianluo.eventing.Leased.Lease;
import io.lianluo.eventing.Leases.Settlement;
import io.lianluo.eventing.SchemaIds.Registered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future.State;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Brings waiting events to the broker: at once after a save, and whatever a crash, an outage or an overflow left behind by looking
 * for it in the store, oldest first.
 *
 * <p>What can never be published as it is goes to the {@link StuckEvents}, so that what comes after it is published.
 *
 * <p>Three threads, whatever the number of documents: one claims what waits, one sends, one takes what the broker has acknowledged
 * out of the documents, many at a time. A document is published by one relay at a time, which holds a lease on it. The producer's
 * delivery timeout ends before the lease does, so that a relay which was paused cannot publish an old state after another took over.
 */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** Wakes the thread that claims, to let it see that it is to stop. */
    private static final DocumentKey NOWHERE = new DocumentKey("", "");
    private static final int PAGE = 200;
    private static final int SETTLED_TOGETHER = 500;
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration PROBE = Duration.ofSeconds(1);
    private static final Duration COMPLAIN_EVERY = Duration.ofMinutes(1);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Leases leases;
    private final StuckEvents stuck;
    private final ProducerFactory<byte[], byte[]> producers;
    private final SchemaIds schemaIds;
    private final OutboxSeal seal;
    private final Header source;
    private final OutboxProperties properties;
    private final Duration margin;
    private final Clock clock;
    private final RelayMetrics metrics;
    private final Exhaustion exhaustion;

    private final List<String> collections = new CopyOnWriteArrayList<>();
    private final Map<DocumentKey, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final BlockingQueue<Flight> toSend = new LinkedBlockingQueue<>();
    private final BlockingQueue<Flight> toSettle = new LinkedBlockingQueue<>();
    private final BlockingQueue<DocumentKey> toClaim;

    private final Seldom complaints;

    private long nextCount = System.nanoTime();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile boolean struggling;

    Relay(Leases leases, StuckEvents stuck, ProducerFactory<byte[], byte[]> producers, SchemaIds schemaIds, OutboxSeal seal, String service,
          OutboxProperties properties, Clock clock, RelayMetrics metrics, Exhaustion exhaustion) {
        this.leases = leases;
        this.stuck = stuck;
        this.producers = producers;
        this.schemaIds = schemaIds;
        this.seal = seal;
        this.source = CloudEvent.source(service);
        this.properties = properties;
        this.margin = properties.deliveryTimeout().plus(properties.clockSkew());
        this.clock = clock;
        this.complaints = new Seldom(COMPLAIN_EVERY, clock);
        this.metrics = metrics;
        this.exhaustion = exhaustion;
        this.toClaim = new LinkedBlockingQueue<>(properties.inFlight());
    }

    /** Looks after that collection from now on. */
    void watch(String collection) {
        collections.add(collection);
    }

    /** A lease for events that are about to be saved, or null if the relay cannot take them now and will find them later. */
    @Nullable Lease reserve(int events) {
        if (!running || struggling) {
            return null;
        }
        if (inFlight.addAndGet(events) > properties.inFlight()) {
            inFlight.addAndGet(-events);
            return null;
        }
        return newLease();
    }

    /** How many events are on their way or about to be. */
    int inFlight() {
        return inFlight.get();
    }

    /** Gives back what was reserved for a save that failed. */
    void release(int events) {
        inFlight.addAndGet(-events);
    }

    /** Publishes what was saved under a lease that was reserved. */
    void publish(Leased document) {
        launch(document);
    }

    /** Something waits in a document on which no lease was reserved. */
    void wake(DocumentKey documentKey) {
        if (!running || struggling) {
            return;
        }
        flights.compute(documentKey, (same, flight) -> {
            if (flight == null) {
                toClaim.offer(documentKey);
            } else {
                flight.expectMore();
            }
            return flight;
        });
    }

    private Lease newLease() {
        return new Lease(new ObjectId().toHexString(), clock.instant().plus(properties.lease()));
    }

    private void launch(Leased document) {
        Flight flight = new Flight(document);
        flights.put(document.documentKey(), flight);
        toSend.add(flight);
    }

    // Claiming

    /** Counts the time between two looks as it passes, because the clock of a machine may be set back while this runs. */
    private void claimWhatWaits() throws InterruptedException {
        long nextSweep = System.nanoTime();
        while (running) {
            DocumentKey first = toClaim.poll(Math.max(1_000_000, nextSweep - System.nanoTime()), TimeUnit.NANOSECONDS);
            try {
                if (first != null && !struggling) {
                    awaitRoom();
                    List<DocumentKey> documentKeys = new ArrayList<>(List.of(first));
                    toClaim.drainTo(documentKeys, PAGE - 1);
                    documentKeys.remove(NOWHERE);
                    documentKeys.stream().distinct().collect(Collectors.groupingBy(DocumentKey::collection,
                            Collectors.mapping(DocumentKey::id, Collectors.toList()))).forEach(this::claim);
                }
                if (running && System.nanoTime() - nextSweep >= 0) {
                    boolean more = sweep();
                    count();
                    nextSweep = System.nanoTime() + (struggling ? PROBE : more ? Duration.ZERO : properties.sweep()).toNanos();
                }
            } catch (RuntimeException e) {
                if (complaints.isDue("store")) {
                    log.warn("The store did not answer the relay, which tries again: {}", e.toString());
                }
                nextSweep = System.nanoTime() + PROBE.toNanos();
            }
        }
    }

    /** @return whether more may wait than was claimed */
    private boolean sweep() throws InterruptedException {
        if (struggling && inFlight.get() > 0) {
            return true;
        }
        int page = struggling ? 1 : PAGE;
        boolean more = false;
        for (String collection : collections) {
            awaitRoom();
            List<String> ids = leases.waiting(collection, page);
            if (!ids.isEmpty()) {
                claim(collection, ids);
                more |= ids.size() == page;
            }
        }
        return more;
    }

    private void count() {
        if (System.nanoTime() - nextCount >= 0) {
            collections.forEach(collection -> metrics.waiting(collection, leases.backlog(collection), clock.instant()));
            metrics.stuck(stuck.count());
            nextCount = System.nanoTime() + properties.sweep().toNanos();
        }
    }

    private void awaitRoom() throws InterruptedException {
        while (inFlight.get() >= properties.inFlight()) {
            Thread.sleep(5);
        }
    }

    private void claim(String collection, List<String> ids) {
        for (Leased document : leases.claim(collection, ids, newLease())) {
            inFlight.addAndGet(document.entries().size());
            launch(document);
        }
    }

    // Sending

    private void send() throws InterruptedException {
        while (running || inFlight.get() > 0) {
            Flight flight = toSend.poll(100, TimeUnit.MILLISECONDS);
            if (flight != null) {
                try {
                    send(flight);
                } catch (RuntimeException | StackOverflowError | LinkageError e) {
                    // Whatever is wrong with it, the others go on.
                    flight.end(new IllegalStateException(e));
                    toSettle.add(flight);
                }
            }
        }
    }

    private void send(Flight flight) {
        if (clock.instant().plus(margin).isAfter(flight.document().lease().until())) {
            flight.expectMore();
            toSettle.add(flight);
            return;
        }
        List<Entry> wave = flight.wave();
        Map<Entry, CompletableFuture<Registered>> ids = new IdentityHashMap<>();
        wave.stream().filter(entry -> entry.value() != null).forEach(entry -> ids.put(entry, schemaIds.of(entry)));
        for (CompletableFuture<Registered> id : ids.values()) {
            if (id.state() == State.RUNNING) {
                id.whenComplete((registered, failure) -> toSend.add(flight));
                return;
            }
        }
        List<Entry> ready = wave.stream().filter(entry -> {
            CompletableFuture<Registered> id = ids.get(entry);
            if (id == null || id.state() == State.SUCCESS) {
                return true;
            }
            flight.refuse(entry, id.exceptionNow() instanceof Exception e ? e : new IllegalStateException(id.exceptionNow()));
            return false;
        }).toList();
        if (ready.isEmpty()) {
            (flight.complete() ? toSettle : toSend).add(flight);
            return;
        }
        flight.depart(ready);
        ready.forEach(entry -> send(flight, entry, ids.containsKey(entry) ? ids.get(entry).resultNow() : null));
    }

    private void send(Flight flight, Entry entry, @Nullable Registered schema) {
        ProducerRecord<byte[], byte[]> message;
        try {
            byte[] value = schema == null ? null
                    : WireFormat.frame(schema.id(), entry.sealedBy() != null ? seal.open(entry.id(), entry.value()) : entry.value());
            message = CloudEvent.message(entry, source, schema == null ? null : schema.dataschema(), value);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            landed(flight, entry, new IllegalStateException("It cannot be opened", e));
            return;
        }
        try {
            producers.createProducer().send(message, (documentKey, refused) -> landed(flight, entry, refused));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // What a producer throws rather than reports is beyond its recovery; the next one starts afresh.
            producers.reset();
            landed(flight, entry, e instanceof RuntimeException exception ? exception : new IllegalStateException(e));
        }
    }

    private void landed(Flight flight, Entry entry, @Nullable Exception refused) {
        if (refused == null) {
            metrics.published(entry, clock.instant());
        }
        if (flight.landed(entry, refused)) {
            (flight.complete() ? toSettle : toSend).add(flight);
        }
    }

    // Settling

    private void settle() throws InterruptedException {
        while (running || inFlight.get() > 0) {
            Flight first = toSettle.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                List<Flight> landed = new ArrayList<>(List.of(first));
                toSettle.drainTo(landed, SETTLED_TOGETHER - 1);
                try {
                    settle(landed);
                } finally {
                    landed.forEach(this::forget);
                }
            }
        }
    }

    private void settle(List<Flight> landed) throws InterruptedException {
        judge(landed);
        Instant retryAt = clock.instant().plus(RETRY);
        List<Settlement> settlements = landed.stream().map(f -> f.settlement(f.failure() == null ? null : retryAt)).toList();
        Instant latest = landed.stream().map(f -> f.document().lease().until()).max(Instant::compareTo).orElseThrow();
        while (true) {
            try {
                landed.forEach(this::putAside);
                Set<DocumentKey> more = leases.settle(settlements);
                landed.stream().filter(flight -> more.contains(flight.document().documentKey())).forEach(Flight::expectMore);
                landed.stream().filter(flight -> flight.document().deleted() && flight.isEmpty()).forEach(gone -> stuck.forget(gone.document().documentKey()));
                break;
            } catch (RuntimeException e) {
                if (clock.instant().isAfter(latest)) {
                    log.warn("The store did not take back {} leases; what they cover will be published once more: {}", landed.size(), e.toString());
                    break;
                }
                Thread.sleep(200);
            }
        }
    }

    private void putAside(Flight flight) {
        flight.aside().forEach(one -> stuck.keep(flight.document().documentKey(), one.entry(), one.cause(), clock.instant()));
    }

    private void forget(Flight flight) {
        DocumentKey documentKey = flight.document().documentKey();
        flights.computeIfPresent(documentKey, (same, present) -> {
            if (present == flight && flight.expectsMore() && flight.failure() == null) {
                toClaim.offer(documentKey);
            }
            return present == flight ? null : present;
        });
        inFlight.addAndGet(-flight.size());
    }

    private void judge(List<Flight> landed) {
        for (Flight flight : landed) {
            Exception failure = flight.failure();
            flight.aside().forEach(one -> {
                metrics.failed(one.cause());
                log.error("Event {} of {} {} cannot be published on {} and was put aside; what comes after it is told without it. "
                        + "GET /api/v1/stuck-events lists it: {}", one.entry().id(), flight.document().collection(), flight.document().id(),
                        one.entry().topic(), one.cause().toString());
            });
            if (failure == null) {
                if (struggling && flight.anyPublished()) {
                    struggling = false;
                    log.info("Events go out again");
                }
            } else {
                metrics.failed(failure);
                if (!(failure instanceof RetriableException)) {
                    complain(flight, failure);
                } else if (!struggling) {
                    struggling = true;
                    log.warn("Broker or registry is away; events wait in the store: {}", failure.toString());
                }
            }
        }
    }

    private void complain(Flight flight, Exception failure) {
        if (complaints.isDue(flight.document().collection())) {
            log.error("Events of {} {} cannot be published and are tried again every {}: {}", flight.document().collection(), flight.document().id(), RETRY,
                    failure.toString());
        }
    }

    // Life

    @Override
    public void start() {
        running = true;
        threads.add(thread("relay-claims", this::claimWhatWaits));
        threads.add(thread("relay-sends", this::send));
        threads.add(thread("relay-settles", this::settle));
    }

    /** Lets what is under way come to its end; what is not will be found again. */
    @Override
    public void stop() {
        running = false;
        try {
            toClaim.offer(NOWHERE);
            Instant end = clock.instant().plus(DRAIN);
            for (Thread thread : threads) {
                thread.join(Duration.between(clock.instant(), end).isNegative() ? Duration.ofMillis(1) : Duration.between(clock.instant(), end));
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the consumers and the web server, stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }

    private interface Loop {
        void run() throws InterruptedException;
    }

    /** A loop that ends by nothing but a stop: nobody would notice that the relay works no more, and restarting it is what one would do. */
    private Thread thread(String name, Loop loop) {
        return Thread.ofPlatform().name(name).daemon().start(() -> {
            while (true) {
                try {
                    loop.run();
                    return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (OutOfMemoryError e) {
                    exhaustion.tell(e);
                    return;
                } catch (RuntimeException | Error e) {
                    log.error("What {} does failed, and goes on", name, e);
                    LockSupport.parkNanos(PROBE.toNanos());
                }
            }
        });
    }
}
