package io.lianluo.files;

import io.lianluo.files.StoredFile.Pixels;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Measures a file while its bytes go by, and holds no more of it than its beginning and its end. */
final class Measured {

    private static final int HEAD = 512 * 1024;
    private static final int TAIL = 64 * 1024;

    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private byte[] tail = new byte[0];
    private long size;

    void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
        size += length;
        head.write(bytes, 0, Math.min(length, HEAD - head.size()));
        int taken = Math.min(length, TAIL);
        int kept = Math.min(tail.length, TAIL - taken);
        byte[] end = new byte[kept + taken];
        System.arraycopy(tail, tail.length - kept, end, 0, kept);
        System.arraycopy(bytes, length - taken, end, kept, taken);
        tail = end;
    }

    long size() {
        return size;
    }

    String type() {
        return ContentType.of(head.toByteArray(), tail);
    }

    @Nullable Pixels pixels(String type) {
        return ImageHeader.read(type, head.toByteArray()).orElse(null);
    }

    /** Ends the measuring. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
