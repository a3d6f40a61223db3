package io.lianluo.avro.serde;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Schemas from text, and the schemas of plain Java values. */
final class Schemas {

    private static final Schema BOOLEAN = Schema.create(Schema.Type.BOOLEAN);
    private static final Schema INT = Schema.create(Schema.Type.INT);
    private static final Schema LONG = Schema.create(Schema.Type.LONG);
    private static final Schema FLOAT = Schema.create(Schema.Type.FLOAT);
    private static final Schema DOUBLE = Schema.create(Schema.Type.DOUBLE);
    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final Schema BYTES = Schema.create(Schema.Type.BYTES);

    private static final Map<Class<?>, Schema> BY_CLASS = Map.of(Integer.class, INT, Long.class, LONG, Boolean.class, BOOLEAN,
            Double.class, DOUBLE, Float.class, FLOAT, byte[].class, BYTES);

    private Schemas() { }

    static Schema parse(String text) {
        return parse(text, List.of());
    }

    /** Parses a schema after the texts that it refers to; what a registry accepted once is not judged again here. */
    static Schema parse(String text, List<String> referenced) {
        Schema.Parser parser = new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
        try {
            referenced.forEach(parser::parse);
            return parser.parse(text);
        } catch (SchemaParseException e) {
            throw new SerializationException("Not an Avro schema: " + text, e);
        }
    }

    /** The schema that a value carries or implies; null when only reflection could tell. */
    static @Nullable Schema of(Object value) {
        if (value instanceof GenericContainer container) {
            return container.getSchema();
        }
        if (value instanceof CharSequence) {
            return STRING;
        }
        if (value instanceof ByteBuffer) {
            return BYTES;
        }
        return BY_CLASS.get(value.getClass());
    }
}
