package io.lianluo.benchmarks;

import io.lianluo.eventing.RelayAlone;
import io.lianluo.schemas.TopicCatalogue;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.ConfigurableApplicationContext;

/** The way out: from a save to the broker's acknowledgement. */
final class PublishPart implements Part {

    private static final String RAW_TOPIC = "benchmark.raw";
    private static final int WRITERS = 32;
    private static final long RAW_PER_SECOND = 60_000;
    private static final long RELAY_WARM_UP = 200_000;

    private final AtomicLong numbers = new AtomicLong();

    @Override
    public String title() {
        return "Publish: commands to acknowledged events";
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        try (Stack stack = Stack.start(settings); ConfigurableApplicationContext publisher = Publisher.start(stack)) {
            Units units = publisher.getBean(Units.class);
            saves(units, settings.length());
            double saved = saves(units, settings.length());
            int bytes = Acknowledgements.averageBytes();

            stack.createTopic(RAW_TOPIC, TopicCatalogue.load().named("registry.unit-changed.v1").orElseThrow().partitions());
            ProducerTool tool = new ProducerTool(stack, settings, RAW_TOPIC, bytes);
            RelayAlone relay = new RelayAlone(publisher);
            long messages = RAW_PER_SECOND * settings.length().toSeconds();
            // Turn by turn, so that a machine that gets busier counts against both.
            Run rawBefore = tool.send(messages);
            relay.publish(RELAY_WARM_UP, Sample::unit);
            Run alone = Run.of(messages / 3, () -> relay.publish(messages / 3, Sample::unit));
            Run raw = rawBefore.and(tool.send(messages));

            figures.add("kafka-producer-perf-test, %d bytes, acks=all, lz4 (before and after)".formatted(bytes), raw.perSecond(), "msg/s");
            figures.add("relay alone, store taken out, encoding included", alone.perSecond(), "events/s", raw.perSecond(), Aim.atLeast(0.25));
            figures.add("processor time of kafka-producer-perf-test", raw.cpuMicros(), "µs/msg");
            figures.add("processor time of the relay alone", alone.cpuMicros(), "µs/event", raw.cpuMicros(), null);
            figures.add("save to acknowledgement, %d writers, stand-in store".formatted(WRITERS), saved, "events/s", raw.perSecond(), null);
            figures.note("One event per command, so commands/s are the same.");
            latencies(units, settings, figures);
        }
    }

    /** Saves new aggregates as fast as they go, and says how many events a second the broker acknowledged, the last ones included. */
    private double saves(Units units, Duration length) throws InterruptedException {
        LongAdder saved = new LongAdder();
        long acknowledgedBefore = Acknowledgements.acknowledged();
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> {
                    while (System.nanoTime() < end) {
                        units.save(next());
                        saved.increment();
                    }
                });
            }
        }
        while (Acknowledgements.acknowledged() - acknowledgedBefore < saved.sum()) {
            Thread.sleep(1);
        }
        return saved.sum() * 1e9 / (System.nanoTime() - begin);
    }

    private Unit next() {
        long number = numbers.incrementAndGet();
        UUID id = Sample.id(number);
        return Unit.found(id, "unit-" + number, "泰州市汽车流通行业协会第" + number + "会员单位");
    }

    private void latencies(Units units, Settings settings, Figures figures) throws InterruptedException {
        Latency command = new Latency();
        Latency relay = new Latency();
        Latency all = new Latency();
        run(units, settings, command, relay, all);
        command.take();
        relay.take();
        all.take();
        run(units, settings, command, relay, all);

        String rate = " at " + settings.rate() + " commands/s, ";
        add(figures, "arrival to commit" + rate, command.take());
        add(figures, "commit to acknowledgement" + rate, relay.take());
        add(figures, "arrival to acknowledgement" + rate, all.take());
    }

    private static void add(Figures figures, String what, Latency.Summary summary) {
        figures.add(what + "stand-in store, p50", summary.p50(), "ms");
        figures.add(what + "stand-in store, p99", summary.p99(), "ms");
    }

    private void run(Units units, Settings settings, Latency command, Latency relay, Latency all) throws InterruptedException {
        record Times(long due, long committed, long acknowledged) { }
        Map<String, Times> open = new ConcurrentHashMap<>();
        LongAdder through = new LongAdder();
        // Whichever comes last, the commit's return or the acknowledgement, closes the account.
        java.util.function.BiConsumer<String, Times> account = (subject, half) -> open.compute(subject, (same, other) -> {
            if (other == null) {
                return half;
            }
            long due = Math.max(half.due(), other.due());
            long committed = Math.max(half.committed(), other.committed());
            long acknowledged = Math.max(half.acknowledged(), other.acknowledged());
            command.record(committed - due);
            relay.record(acknowledged - committed);
            all.record(Math.max(acknowledged, committed) - due);
            through.increment();
            return null;
        });
        Acknowledgements.listen(subject -> account.accept(subject, new Times(Long.MIN_VALUE, Long.MIN_VALUE, System.nanoTime())));
        long count = Arrivals.run(settings.rate(), settings.length(), (number, due) -> {
            Unit unit = next();
            units.save(unit);
            account.accept(unit.id(), new Times(due, System.nanoTime(), Long.MIN_VALUE));
        });
        while (through.sum() < count) {
            Thread.sleep(1);
        }
        Acknowledgements.listen(null);
    }
}
