package io.lianluo.avro.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Writes a value under another schema than its own, by Avro's rules of resolution. Writing it as if it were of that schema would
 * take its fields by position.
 */
final class Projection implements DatumWriter<Object> {

    private final DatumWriter<Object> own;
    private final GenericDatumReader<Object> resolver;
    private final GenericDatumWriter<Object> projected;

    Projection(DatumWriter<Object> own, Schema from, Schema to) {
        this.own = own;
        this.resolver = new GenericDatumReader<>(from, to);
        this.projected = new GenericDatumWriter<>(to);
    }

    @Override
    public void setSchema(Schema schema) {
        throw new UnsupportedOperationException("A projection has its schemas from the beginning");
    }

    @Override
    public void write(Object datum, Encoder out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        own.write(datum, encoder);
        projected.write(resolver.read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null)), out);
    }
}
