package io.lianluo.assessment.roster;

import org.jspecify.annotations.Nullable;

/**
 * A unit.
 *
 * @param id     identity
 * @param name   its name
 * @param headId person id of its head, where known
 */
public record Unit(String id, String name, @Nullable String headId) { }
