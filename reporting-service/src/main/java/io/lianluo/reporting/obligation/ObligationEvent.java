package io.lianluo.reporting.obligation;

import java.time.Instant;

/** An event that happens to an obligation. The obligation's state holds what it then is. */
public sealed interface ObligationEvent {

    /** It opened. */
    record Opened() implements ObligationEvent { }

    /** Another liaison owes it now, or nobody. */
    record Reassigned() implements ObligationEvent { }

    /** A report, or a nil return, was handed in. */
    record HandedIn() implements ObligationEvent { }

    /**
     * Its due time passed with nothing handed in.
     *
     * @param at when that was found
     */
    record FoundMissing(Instant at) implements ObligationEvent { }

    /** Somebody asked to be excused. */
    record ExcuseAsked() implements ObligationEvent { }

    /** The request to be excused was refused. */
    record ExcuseRefused() implements ObligationEvent { }

    /** The request to be excused was taken back by whoever made it. */
    record ExcuseWithdrawn() implements ObligationEvent { }

    /** Its due time passed with nothing handed in, and the office let a request to be excused wait for too long: the gap shows, and nobody is blamed yet. */
    record FoundUndecided() implements ObligationEvent { }

    /** It was excused. */
    record Excused() implements ObligationEvent { }

    /** Its due time was only assumed, and was counted again by a calendar that was published meanwhile. */
    record DueRecounted() implements ObligationEvent { }

    /** The texts about a person who was erased were forgotten. */
    record TextsErased() implements ObligationEvent { }

    /** It is no longer owed. */
    record Cancelled() implements ObligationEvent { }
}
