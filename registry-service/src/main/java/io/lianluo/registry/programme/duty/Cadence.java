package io.lianluo.registry.programme.duty;

/** The cadence at which a duty comes back. */
public enum Cadence {
    /** Each working day. */
    WORKING_DAILY,
    /** Each ISO week. */
    WEEKLY,
    /** Each month. */
    MONTHLY,
    /** Each quarter. */
    QUARTERLY,
    /** Each half-year. */
    HALF_YEARLY,
    /** Each year. */
    YEARLY,
    /** When somebody entitled asks for it. */
    ON_REQUEST,
    /** When something happens that must be reported. */
    ON_EVENT;

    /** Tells whether it has periods that come by themselves. */
    public boolean isPeriodic() {
        return this != ON_REQUEST && this != ON_EVENT;
    }
}
