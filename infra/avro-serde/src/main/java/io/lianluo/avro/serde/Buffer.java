package io.lianluo.avro.serde;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Bytes under way with an encoder that writes to them; one per thread, used over and over. */
final class Buffer extends OutputStream {

    private static final int INITIAL = 512;
    /** A message larger than this must not make its thread hold that much for ever. */
    private static final int KEPT = 256 * 1024;
    private static final ThreadLocal<Buffer> OF_THREAD = ThreadLocal.withInitial(Buffer::new);

    private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(this, null);
    private byte[] bytes = new byte[INITIAL];
    private int length;

    private Buffer() { }

    static Buffer startingWith(byte[] prefix) {
        Buffer buffer = OF_THREAD.get();
        buffer.length = 0;
        if (buffer.bytes.length > KEPT) {
            buffer.bytes = new byte[INITIAL];
        }
        buffer.write(prefix, 0, prefix.length);
        return buffer;
    }

    BinaryEncoder encoder() {
        return encoder;
    }

    /** Writes the bytes alone: where a whole value is of type bytes, Confluent's format has no length before it. */
    void writeRaw(Object data) {
        if (data instanceof ByteBuffer source) {
            byte[] copy = new byte[source.remaining()];
            source.duplicate().get(copy);
            write(copy, 0, copy.length);
        } else {
            byte[] source = (byte[]) data;
            write(source, 0, source.length);
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void write(int b) {
        if (length == bytes.length) {
            grow(1);
        }
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        if (count > bytes.length - length) {
            grow(count);
        }
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    private void grow(int count) {
        bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, count), (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
    }
}
