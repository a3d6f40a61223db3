package io.lianluo.registry.particulars;

/** An event that can happen to the particulars of a unit. */
public sealed interface ParticularsEvent {

    /** The unit reported how it is from a day on. */
    record Reported(Edition edition) implements ParticularsEvent { }
}
