package io.lianluo.registry.unit;

/** Follows up when a unit is founded, changes its kind or programmes, or gets another head. */
public interface WhenUnitChanged {

    /** Called after the unit is saved; what it fails to do is done later. */
    void unitChanged(Unit unit);
}
