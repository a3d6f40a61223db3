package io.lianluo.notification.replica;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit.
 *
 * @param id     identity
 * @param name   what it is called
 * @param headId its head
 */
public record Unit(UUID id, String name, @Nullable UUID headId) { }
