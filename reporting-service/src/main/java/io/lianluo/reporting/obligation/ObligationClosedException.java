package io.lianluo.reporting.obligation;

/** The obligation has its outcome already, so that the verb is refused. */
public final class ObligationClosedException extends RuntimeException {

    private final transient ObligationStatus status;

    ObligationClosedException(Obligation obligation) {
        super("obligation " + obligation.id() + " is " + obligation.status());
        this.status = obligation.status();
    }

    /** Where the obligation stands. */
    public ObligationStatus status() {
        return status;
    }
}
