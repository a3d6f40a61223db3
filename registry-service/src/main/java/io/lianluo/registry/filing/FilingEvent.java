package io.lianluo.registry.filing;

/** What can happen to a filing. */
public sealed interface FilingEvent {

    /** A change made it due. */
    record Opened() implements FilingEvent { }

    /** The unit handed it in, perhaps again. */
    record Submitted() implements FilingEvent { }

    /** The authority confirmed it. */
    record Confirmed() implements FilingEvent { }

    /** The authority refused it; it is to be handed in again. */
    record Refused() implements FilingEvent { }

    /** What was said about it was about somebody who was erased. */
    record TextsErased() implements FilingEvent { }

    /** It was not handed in in time. */
    record Overdue() implements FilingEvent { }
}
