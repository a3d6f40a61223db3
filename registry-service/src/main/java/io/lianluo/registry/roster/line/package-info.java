/**
 * A line of a roster file, with its columns, as clean text.
 * An empty cell keeps what is known, and a mark clears it.
 */
@NullMarked
package io.lianluo.registry.roster.line;

import org.jspecify.annotations.NullMarked;
