package io.lianluo.registry.programme.seat;

/** The rule on a deputy beside the holder of a seat, who acts while the holder is away (A/B 角). */
public enum Deputy {
    /** There is none. */
    NONE,
    /** A unit may name one. */
    ALLOWED,
    /** A unit must name one. */
    REQUIRED
}
