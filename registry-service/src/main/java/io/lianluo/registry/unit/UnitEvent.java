package io.lianluo.registry.unit;

/** What can happen to a unit. */
public sealed interface UnitEvent {

    /** It came into being, or joined. */
    record Founded() implements UnitEvent { }

    /** Its name, kind, credit code or programmes changed. */
    record Corrected() implements UnitEvent { }

    /** It moved to another parent. */
    record Moved() implements UnitEvent { }

    /** Its head changed. */
    record HeadChanged() implements UnitEvent { }

    /** It has the seats that its programmes ask for. */
    record SeatsAligned() implements UnitEvent { }
}
