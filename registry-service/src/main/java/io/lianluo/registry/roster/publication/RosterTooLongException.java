package io.lianluo.registry.roster.publication;

/** A roster has more seats than go into one file. */
public final class RosterTooLongException extends RuntimeException {

    private final int limit;

    RosterTooLongException(int limit) {
        super("the roster has more than " + limit + " seats");
        this.limit = limit;
    }

    /** How many go. */
    public int limit() {
        return limit;
    }
}
