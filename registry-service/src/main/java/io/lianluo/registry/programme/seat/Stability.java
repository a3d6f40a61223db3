package io.lianluo.registry.programme.seat;

import io.lianluo.rules.Span;

/**
 * From when on changes of liaison are too frequent (ANH-10).
 *
 * @param changes how many changes are still stable; one more shows
 * @param within  the span within which they are counted
 */
public record Stability(int changes, Span within) { }
