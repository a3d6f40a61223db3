package io.lianluo.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Two versions of a contract at work beside each other: what one writes is read by the other as bytes, and each field that both have says the same on both
 * sides. The newer side reads and writes with the code of this build.
 */
final class SideBySide {

    private static final GenericData PLAIN = new GenericData();

    private final Schema older;
    private final Schema newer;
    private final GenericData code;
    private final TreeSet<String> findings = new TreeSet<>();

    private SideBySide(Schema older, Schema newer, GenericData code) {
        this.older = older;
        this.newer = newer;
        this.code = code;
    }

    /** @param code the newer side's classes */
    static List<String> findings(Schema older, Schema newer, GenericData code) {
        SideBySide both = new SideBySide(older, newer, code);
        ExampleRecords.of(older).forEach(both::fromOldToNewAndBack);
        ExampleRecords.of(newer).forEach(both::fromNewToOld);
        return new ArrayList<>(both.findings);
    }

    private void fromOldToNewAndBack(GenericData.Record told) {
        try {
            Object read = read(bytes(PLAIN, older, told), older, newer, code);
            Object back = read(bytes(code, newer, read), newer, older, PLAIN);
            same(told, back, older.getName(), "this release loses it of what the older one tells");
        } catch (RuntimeException e) {
            findings.add(older.getName() + ": this release cannot read what the older one tells: " + e.getMessage());
        }
    }

    private void fromNewToOld(GenericData.Record example) {
        try {
            Object told = read(bytes(PLAIN, newer, example), newer, newer, code);
            Object read = read(bytes(code, newer, told), newer, older, PLAIN);
            same(example, read, older.getName(), "the older release loses it of what this one tells");
        } catch (RuntimeException e) {
            findings.add(older.getName() + ": the older release cannot read what this one tells: " + e.getMessage());
        }
    }

    private void same(Object told, Object read, String path, String otherwise) {
        if (told instanceof GenericData.Record one && read instanceof GenericData.Record other) {
            for (Schema.Field field : other.getSchema().getFields()) {
                String place = path + "." + field.name();
                if (one.getSchema().getField(field.name()) != null) {
                    same(one.get(field.name()), other.get(field.name()), place, otherwise);
                } else {
                    findings.add(place + ": this release tells it no more");
                }
            }
        } else if (told instanceof List<?> one && read instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                same(one.get(i), other.get(i), path + "[]", otherwise);
            }
        } else if (!Objects.equals(String.valueOf(told), String.valueOf(read)) && !isNews(told, read)) {
            findings.add(path + ": " + otherwise);
        }
    }

    /** A symbol that a side does not know comes as the default, which is UNKNOWN. */
    private static boolean isNews(Object told, Object read) {
        return told instanceof GenericData.EnumSymbol && read instanceof GenericData.EnumSymbol symbol && !symbol.getSchema().hasEnumSymbol(told.toString());
    }

    private static byte[] bytes(GenericData data, Schema schema, Object record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            @SuppressWarnings("unchecked")
            GenericDatumWriter<Object> writer = (GenericDatumWriter<Object>) data.createDatumWriter(schema);
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Object read(byte[] bytes, Schema writer, Schema reader, GenericData data) {
        try {
            Object read = data.createDatumReader(writer, reader).read(null, DecoderFactory.get().binaryDecoder(bytes, null));
            // A generated class is asked for each field, as those who use it do.
            ((IndexedRecord) read).getSchema().getFields().forEach(field -> ((IndexedRecord) read).get(field.pos()));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
