package io.lianluo.registry.filing;

/** An event that can happen to a filing. */
public sealed interface FilingEvent {

    /** A change made it due. */
    record Opened() implements FilingEvent { }

    /** The unit began it itself, and handed it in. */
    record Started() implements FilingEvent { }

    /** The change that the unit had begun to file itself was put on record, and both are one. */
    record ChangeRecorded() implements FilingEvent { }

    /** The unit handed it in, perhaps again. */
    record Submitted() implements FilingEvent { }

    /** The authority confirmed it. */
    record Confirmed() implements FilingEvent { }

    /** The registered data became what was declared, as far as they could. */
    record Registered() implements FilingEvent { }

    /** The unit that had begun it withdrew it. */
    record Withdrawn() implements FilingEvent { }

    /** The authority refused it; it is to be handed in again. */
    record Refused() implements FilingEvent { }

    /** Its texts were erased, because they were about a person who was erased. */
    record TextsErased() implements FilingEvent { }

    /** It was not handed in in time. */
    record Overdue() implements FilingEvent { }
}
