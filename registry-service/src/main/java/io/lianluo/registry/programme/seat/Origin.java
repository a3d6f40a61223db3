package io.lianluo.registry.programme.seat;

/** The origins of a candidate, seen from the unit whose seat it is (MOD-10, ENT-1). */
public enum Origin {
    /** From the unit itself. */
    OWN_UNIT,
    /** From another unit that the platform knows: another department or region. */
    OTHER_UNIT,
    /** From nowhere in the tree: an outside person or agency. */
    OUTSIDE
}
