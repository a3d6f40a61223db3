package io.lianluo.registry.filing;

/** An event that can happen to a filing. */
public sealed interface FilingEvent {

    /** A change made it due. */
    record Opened() implements FilingEvent { }

    /** The unit handed it in, perhaps again. */
    record Submitted() implements FilingEvent { }

    /** The authority confirmed it. */
    record Confirmed() implements FilingEvent { }

    /** The authority refused it; it is to be handed in again. */
    record Refused() implements FilingEvent { }

    /** Its texts were erased, because they were about a person who was erased. */
    record TextsErased() implements FilingEvent { }

    /** It was not handed in in time. */
    record Overdue() implements FilingEvent { }
}
