package io.lianluo.meeting;

/** Stands for a class of another service. */
public record Neighbour(String id) { }
