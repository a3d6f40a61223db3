/**
 * Threshold rules of programme files: expressions in CEL over the facts known about the holder of a seat, type-checked before they
 * are published. What counts as a fact, and what follows when a rule holds, is the caller's business.
 */
@NullMarked
package io.lianluo.rules;

import org.jspecify.annotations.NullMarked;
