/**
 * The authority's advice to name another liaison, and what units answer. The answer is put on record; naming one is a nomination or an
 * appointment of its own.
 */
@NullMarked
package io.lianluo.registry.advice;

import org.jspecify.annotations.NullMarked;
