package io.lianluo.eventing;

/** Refuses a change whose event is larger than a message may be: a change of which nobody can be told is not to be made. Nothing was saved. */
public final class EventTooLargeException extends RuntimeException {

    private final int kibibytes;
    private final int limit;

    /**
     * Refuses a change.
     *
     * @param kibibytes size of the event, in KiB
     * @param limit     size of the largest event that can be sent, in KiB
     */
    public EventTooLargeException(int kibibytes, int limit) {
        super("an event of " + kibibytes + " KiB is larger than the " + limit + " KiB that can be sent");
        this.kibibytes = kibibytes;
        this.limit = limit;
    }

    /** Size of the event, in KiB. */
    public int kibibytes() {
        return kibibytes;
    }

    /** Size of the largest event that can be sent, in KiB. */
    public int limit() {
        return limit;
    }
}
