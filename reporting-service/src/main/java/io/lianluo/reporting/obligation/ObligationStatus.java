package io.lianluo.reporting.obligation;

/** The states of an obligation. Four of them are outcomes: handed in, nil return, excused, missing. */
public enum ObligationStatus {

    /** Owed, and nothing has settled it yet. */
    OPEN,
    /** Its due time passed with nothing handed in; a late report or an excuse may still settle it. */
    MISSING,
    /** A report was handed in, in time or late. */
    HANDED_IN,
    /** "Nothing to report" was handed in, in time or late. */
    NIL_RETURN,
    /** Somebody entitled excused it. */
    EXCUSED,
    /** No longer owed, because the seat closed before it was due. */
    CANCELLED;

    /** Tells whether it still waits for a report: open, or missing. */
    public boolean waits() {
        return this == OPEN || this == MISSING;
    }
}
