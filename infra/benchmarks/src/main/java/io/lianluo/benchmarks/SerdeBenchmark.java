package io.lianluo.benchmarks;

import io.lianluo.avro.serde.KafkaAvroDeserializer;
import io.lianluo.avro.serde.KafkaAvroSerializer;
import io.lianluo.events.registry.v1.UnitChanged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The serde beside the fastest loop that Avro's manual shows: writer, reader, encoder, decoder and buffer used again. */
@State(Scope.Thread)
public class SerdeBenchmark {

    private static final String TOPIC = "registry.unit-changed.v1";

    private final UnitChanged unit = Sample.unit(0);
    private final SpecificData model = SpecificData.getForClass(UnitChanged.class);
    private final DatumWriter<UnitChanged> writer = new SpecificDatumWriter<>(UnitChanged.getClassSchema(), model);
    private final DatumReader<UnitChanged> reader = new SpecificDatumReader<>(UnitChanged.getClassSchema(), UnitChanged.getClassSchema(), model);
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private final BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);
    private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
    private byte[] binary = {};
    private byte[] message = {};

    /** How long the sample is on the wire. */
    static int bytes() {
        SerdeBenchmark benchmark = new SerdeBenchmark();
        benchmark.prepare();
        return benchmark.message.length;
    }

    /** Configures both, with a registry in this process. */
    @Setup
    public void prepare() {
        serializer.configure(Map.of("schema.registry.url", "mock://serde", "avro.remove.java.properties", true), false);
        deserializer.configure(Map.of("schema.registry.url", "mock://serde", "specific.avro.reader", true), false);
        binary = avroWrites();
        message = serializer.serialize(TOPIC, unit);
    }

    @Benchmark
    public byte[] avroWrites() {
        try {
            buffer.reset();
            writer.write(unit, encoder);
            encoder.flush();
            return buffer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public byte[] serializerWrites() {
        return serializer.serialize(TOPIC, unit);
    }

    @Benchmark
    public UnitChanged avroReads() {
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(binary, decoder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public Object deserializerReads() {
        return deserializer.deserialize(TOPIC, message);
    }
}
