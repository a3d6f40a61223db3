package io.lianluo.registry.unit;

/** Somebody else moved another unit at the same time, and both moves together would bend the tree into a ring; this one was taken back. */
public final class TreeChangedException extends RuntimeException { }
