package io.lianluo.avro.serde;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Confluent's wire format: which bytes say by which schema the Avro binary beside them was written.
 * <ul>
 *   <li>before the Avro binary, the usual way: a zero byte and the schema's id, big-endian;</li>
 *   <li>in a record header, the value then being Avro binary alone: a one byte and the sixteen bytes of the schema's GUID.</li>
 * </ul>
 */
public final class WireFormat {

    /** Header that names the schema of a record's key. */
    public static final String KEY_HEADER = "__key_schema_id";
    /** Header that names the schema of a record's value. */
    public static final String VALUE_HEADER = "__value_schema_id";
    /** Number of bytes before the Avro binary when the schema is named by its id. */
    public static final int PREFIX_LENGTH = 1 + Integer.BYTES;

    private static final byte NUMBERED = 0;
    private static final byte GLOBAL = 1;
    private static final int GLOBAL_LENGTH = 1 + 2 * Long.BYTES;

    private WireFormat() { }

    /** The schema that a message names, and the position at which its Avro binary begins. */
    public record Framed(SchemaId schema, int payloadOffset) { }

    /** The bytes that go before Avro binary written by the schema of that id. */
    public static byte[] prefix(int id) {
        return ByteBuffer.allocate(PREFIX_LENGTH).put(NUMBERED).putInt(id).array();
    }

    /** The value of the header that names a schema by its GUID. */
    public static byte[] header(UUID guid) {
        return ByteBuffer.allocate(GLOBAL_LENGTH).put(GLOBAL)
                .putLong(guid.getMostSignificantBits()).putLong(guid.getLeastSignificantBits()).array();
    }

    /** A whole message: Avro binary with the id of its schema before it. */
    public static byte[] frame(int id, byte[] avro) {
        return ByteBuffer.allocate(PREFIX_LENGTH + avro.length).put(NUMBERED).putInt(id).put(avro).array();
    }

    /**
     * Reads which schema a message, or the value of a schema header, names.
     *
     * @throws SerializationException if the bytes begin like neither format, or end too early
     */
    public static Framed parse(byte[] bytes) {
        if (bytes.length >= PREFIX_LENGTH && bytes[0] == NUMBERED) {
            int id = (bytes[1] & 0xff) << 24 | (bytes[2] & 0xff) << 16 | (bytes[3] & 0xff) << 8 | bytes[4] & 0xff;
            return new Framed(new SchemaId.Numbered(id), PREFIX_LENGTH);
        }
        if (bytes.length >= GLOBAL_LENGTH && bytes[0] == GLOBAL) {
            ByteBuffer guid = ByteBuffer.wrap(bytes, 1, GLOBAL_LENGTH - 1);
            return new Framed(new SchemaId.Global(new UUID(guid.getLong(), guid.getLong())), GLOBAL_LENGTH);
        }
        throw new SerializationException(bytes.length == 0 || bytes[0] != NUMBERED && bytes[0] != GLOBAL
                ? "Unknown magic byte: these " + bytes.length + " bytes are not Avro in Confluent's wire format"
                : "Message of " + bytes.length + " bytes ends before the id of its schema");
    }
}
