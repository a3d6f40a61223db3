package io.lianluo.registry.programme.duty;

/**
 * The least size of a photograph; measured, not asked (TZA-10).
 *
 * @param width  pixels across
 * @param height pixels down
 */
public record PhotoRule(int width, int height) { }
