package io.lianluo.files;

import org.springframework.util.unit.DataSize;

/** Refuses a file that is larger than the service takes. Nothing of it is kept. */
public final class FileTooLargeException extends RuntimeException {

    private final DataSize limit;

    FileTooLargeException(DataSize limit) {
        super("a file may have " + limit.toBytes() + " bytes");
        this.limit = limit;
    }

    /** The largest size that is taken. */
    public DataSize limit() {
        return limit;
    }
}
