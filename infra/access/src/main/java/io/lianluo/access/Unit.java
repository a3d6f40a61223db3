package io.lianluo.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit, as other contexts know it.
 *
 * @param id       identity
 * @param name     its name
 * @param parentId its parent; null at the top of a tree
 * @param headId   person id of its head, where known
 */
public record Unit(UUID id, String name, @Nullable UUID parentId, @Nullable UUID headId) { }
