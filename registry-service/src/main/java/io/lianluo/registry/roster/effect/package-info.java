/**
 * The effects of a roster file: what each line changes, and what all of them lead to.
 * A preview shows them before anything is taken in.
 */
@NullMarked
package io.lianluo.registry.roster.effect;

import org.jspecify.annotations.NullMarked;
