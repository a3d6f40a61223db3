package io.lianluo.registry.filing;

/** As the filing stands, this cannot be done to it. */
public final class FilingConflictException extends RuntimeException {

    private final Filing.Status status;

    FilingConflictException(Filing.Status status) {
        super("the filing is " + status);
        this.status = status;
    }

    /** Where it stands. */
    public Filing.Status status() {
        return status;
    }
}
