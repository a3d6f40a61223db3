package io.lianluo.registry.programme.seat;

/** Whether a deputy stands beside the holder of a seat and acts while the holder is away (A/B 角). */
public enum Deputy {
    /** There is none. */
    NONE,
    /** A unit may name one. */
    ALLOWED,
    /** A unit must name one. */
    REQUIRED
}
