package io.lianluo.avro.serde;

import java.nio.ByteBuffer;
import java.util.List;
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
        return switch (value) {
            case GenericContainer container -> container.getSchema();
            case CharSequence ignored -> STRING;
            case Integer ignored -> INT;
            case Long ignored -> LONG;
            case Boolean ignored -> BOOLEAN;
            case Double ignored -> DOUBLE;
            case Float ignored -> FLOAT;
            case byte[] ignored -> BYTES;
            case ByteBuffer ignored -> BYTES;
            default -> null;
        };
    }
}
