package io.lianluo.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures with JMH how much time the serde adds to Avro's own writer and reader. */
final class SerdePart implements Part {

    private static final Aim AIM = Aim.atMost(1.2);

    @Override
    public String title() {
        return "Serde: one UnitChanged of " + SerdeBenchmark.bytes() + " bytes";
    }

    @Override
    public void measure(Settings settings, Figures figures) throws Exception {
        TimeValue second = TimeValue.seconds(1);
        int seconds = (int) settings.length().toSeconds();
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(SerdeBenchmark.class.getName()).forks(1)
                .warmupIterations(seconds).warmupTime(second).measurementIterations(seconds).measurementTime(second)
                .mode(Mode.AverageTime).timeUnit(TimeUnit.NANOSECONDS).verbosity(VerboseMode.SILENT).build()).run();
        Map<String, Double> nanos = results.stream().collect(Collectors.toMap(
                result -> result.getPrimaryResult().getLabel(), result -> result.getPrimaryResult().getScore()));
        figures.add("write, Avro's own loop", nanos.get("avroWrites"), "ns");
        figures.add("write, serializer", nanos.get("serializerWrites"), "ns", nanos.get("avroWrites"), AIM);
        figures.add("read, Avro's own loop", nanos.get("avroReads"), "ns");
        figures.add("read, deserializer", nanos.get("deserializerReads"), "ns", nanos.get("avroReads"), AIM);
    }
}
