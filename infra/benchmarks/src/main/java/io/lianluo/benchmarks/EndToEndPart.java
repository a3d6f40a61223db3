package io.lianluo.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/** From a command in one service to its effect in another, at a fixed rate of arrivals. */
final class EndToEndPart implements Part {

    private static final String TOOL_TOPIC = "benchmark.end-to-end";
    private static final Pattern PERCENTILES = Pattern.compile("Percentiles: 50th = (\\d+), 99th = (\\d+), 99.9th = (\\d+)");
    private static final Aim AIM = Aim.atMost(4);

    private final AtomicLong numbers = new AtomicLong();

    @Override
    public String title() {
        return "End to end: command in one service to effect in another";
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        Latency latency = new Latency();
        LongAdder effects = new LongAdder();
        try (Stack stack = Stack.start(settings);
             ConfigurableApplicationContext publisher = Publisher.start(stack);
             ConfigurableApplicationContext subscriber = Subscriber.start(stack, (unit, meta, replica) -> {
                 replica.put(meta, meta.subject(), Subscriber.View.of(unit));
                 latency.record(System.nanoTime() - Long.parseLong(unit.getCode()));
                 effects.increment();
             })) {
            Units units = publisher.getBean(Units.class);
            run(units, settings, effects);
            latency.take();
            long[] before = tool(stack, settings);
            run(units, settings, effects);
            Latency.Summary platform = latency.take();
            long[] after = tool(stack, settings);
            double p50 = (before[0] + after[0]) / 2.0;
            double p99 = (before[1] + after[1]) / 2.0;

            figures.add("Kafka's EndToEndLatency, one at a time, p50 (mean of before and after)", p50, "ms");
            figures.add("Kafka's EndToEndLatency, one at a time, p99 (mean of before and after)", p99, "ms");
            String rate = "command to effect at %d/s, stand-in store on both sides, ".formatted(settings.rate());
            figures.add(rate + "p50", platform.p50(), "ms", Math.max(1, p50), null);
            figures.add(rate + "p99", platform.p99(), "ms", Math.max(1, p99), AIM);
            figures.add(rate + "longest of %,d".formatted(platform.count()), platform.most(), "ms");
            figures.note("Measured from the moment at which a command should have arrived. The tool counts whole milliseconds.");
            figures.note("A command is a save by the eventing library; the REST interface is not part of it.");
        }
    }

    private void run(Units units, Settings settings, LongAdder effects) throws InterruptedException {
        long before = effects.sum();
        long count = Arrivals.run(settings.rate(), settings.length(), (number, due) -> {
            UUID id = Sample.id(numbers.incrementAndGet());
            // The code carries the time, so that the effect knows when its command was due.
            units.save(Unit.found(id, Long.toString(due), "泰州市汽车流通行业协会会员单位"));
        });
        while (effects.sum() - before < count) {
            Thread.sleep(1);
        }
    }

    /** Median and 99th percentile of the broker's own path, in milliseconds. */
    private static long[] tool(Stack stack, Settings settings) throws IOException, InterruptedException {
        List<String> lines = stack.tool("EndToEndLatency", List.of(stack.brokers(), TOOL_TOPIC,
                Long.toString(settings.rate() * settings.length().toSeconds()), "all", "600"));
        return lines.stream().map(PERCENTILES::matcher).filter(Matcher::find).findFirst()
                .map(found -> new long[] {Long.parseLong(found.group(1)), Long.parseLong(found.group(2))})
                .orElseThrow(() -> new IllegalStateException("EndToEndLatency printed no percentiles:\n" + String.join("\n", lines)));
    }
}
