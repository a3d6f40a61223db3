package io.lianluo.files;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.BsonString;

/**
 * The bytes of files in GridFS, sealed in chunks by a key of each file's own (AES-GCM-HKDF of Google Tink). A sealed chunk is a chunk of
 * GridFS, so a part of a file is read without the rest, and no more than a few chunks are in memory.
 */
final class SealedBytes {

    static final String BUCKET = "files";
    static final int CHUNK_BYTES = 256 * 1024;

    private static final int KEY_BYTES = 32;
    /** An upload or a download may take as long as a slow line needs; the store's usual patience is for one call. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final GridFSBucket bucket;

    SealedBytes(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET).withChunkSizeBytes(CHUNK_BYTES).withTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    static byte[] newKey() {
        return Random.randBytes(KEY_BYTES);
    }

    /** The bytes of a new file on their way into the store. They are there once it is closed after {@link #complete()}, and else not at all. */
    final class Writing extends OutputStream {

        private final GridFSUploadStream chunks;
        private final OutputStream sealing;
        private boolean complete;

        private Writing(UUID file, byte[] key) throws IOException {
            chunks = bucket.openUploadStream(id(file), file.toString());
            try {
                sealing = cipher(key).newEncryptingStream(chunks, place(file));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a file cannot be sealed", e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            sealing.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sealing.write(bytes, offset, length);
        }

        /** Ends the file. */
        void complete() throws IOException {
            sealing.close();
            complete = true;
        }

        @Override
        public void close() {
            if (!complete) {
                chunks.abort();
            }
        }
    }

    Writing write(UUID file, byte[] key) throws IOException {
        return new Writing(file, key);
    }

    /** The bytes of a file as they were uploaded; whoever skips some does not read them. */
    InputStream read(UUID file, byte[] key) throws IOException {
        try {
            SeekableByteChannel sealed = new StoredChannel(bucket, id(file));
            return Channels.newInputStream(cipher(key).newSeekableDecryptingChannel(sealed, place(file)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file cannot be opened", e);
        }
    }

    /** Deletes what there is of a file, whole or not. */
    void delete(UUID file) {
        try {
            bucket.delete(id(file));
        } catch (MongoGridFSException neverComplete) {
            // What was written of it is gone all the same.
        }
    }

    private static StreamingAead cipher(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, CHUNK_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cipher can be made", e);
        }
    }

    /** The place for which a file is sealed, so that nobody can put another's bytes there. */
    private static byte[] place(UUID file) {
        return ("files/" + file).getBytes(StandardCharsets.UTF_8);
    }

    private static BsonString id(UUID file) {
        return new BsonString(file.toString());
    }
}
