package io.lianluo.assessment.ledger;

/** The ways in which a duty can turn out. */
public enum Outcome {
    /** A report was handed in by its due time. */
    HANDED_IN(Effect.RESETS),
    /** "Nothing to report" was handed in by its due time. */
    NIL_RETURN(Effect.RESETS),
    /** The liaison came to the meeting. */
    ATTENDED(Effect.RESETS),
    /** The liaison sent a delegate to the meeting. */
    DELEGATED(Effect.RESETS),
    /** Excused by somebody entitled, or beforehand with reason. */
    EXCUSED(Effect.NEITHER),
    /** The report is no longer owed. */
    NO_LONGER_OWED(Effect.NEITHER),
    /** The report was not handed in by its due time; a late one does not undo that. */
    MISSING(Effect.COUNTS),
    /** The liaison did not come and was not excused. */
    UNEXCUSED(Effect.COUNTS);

    /** The effect of an outcome on a streak. */
    public enum Effect {
        /** It lengthens the streak, if nothing stands in the way. */
        COUNTS,
        /** It ends the streak. */
        RESETS,
        /** It leaves the streak as it is: whoever is excused neither failed nor made good. */
        NEITHER
    }

    private final Effect effect;

    Outcome(Effect effect) {
        this.effect = effect;
    }

    /** Returns what it does to a streak. */
    public Effect effect() {
        return effect;
    }
}
