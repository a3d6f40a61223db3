package io.lianluo.files;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.bson.BsonValue;

/** Reads what GridFS holds of a file from any place on. */
final class StoredChannel implements SeekableByteChannel {

    /** The driver would fetch as many as fit into sixteen megabytes. */
    private static final int CHUNKS_AT_ONCE = 2;

    private final GridFSBucket bucket;
    private final BsonValue id;
    private final long size;
    private GridFSDownloadStream stream;
    private long streamed;
    private long position;
    private boolean open = true;

    StoredChannel(GridFSBucket bucket, BsonValue id) {
        this.bucket = bucket;
        this.id = id;
        this.stream = bucket.openDownloadStream(id).batchSize(CHUNKS_AT_ONCE);
        this.size = stream.getGridFSFile().getLength();
    }

    @Override
    public int read(ByteBuffer target) {
        if (!target.hasRemaining()) {
            return 0;
        }
        if (position >= size) {
            return -1;
        }
        seek();
        byte[] bytes = new byte[(int) Math.min(target.remaining(), size - position)];
        int count = stream.read(bytes, 0, bytes.length);
        if (count > 0) {
            target.put(bytes, 0, count);
            streamed += count;
            position = streamed;
        }
        return count;
    }

    private void seek() {
        if (streamed > position) {
            stream.close();
            stream = bucket.openDownloadStream(id).batchSize(CHUNKS_AT_ONCE);
            streamed = 0;
        }
        while (streamed < position) {
            streamed += stream.skip(position - streamed);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        stream.close();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
