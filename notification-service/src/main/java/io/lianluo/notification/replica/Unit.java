package io.lianluo.notification.replica;

import org.jspecify.annotations.Nullable;

/**
 * A unit.
 *
 * @param id     identity
 * @param name   what it is called
 * @param headId its head
 */
public record Unit(String id, String name, @Nullable String headId) { }
