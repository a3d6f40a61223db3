/**
 * Stores that are read once for a batch of lines, and written once behind it.
 * A batch sees what its own lines changed before.
 */
@NullMarked
package io.lianluo.registry.roster.buffer;

import org.jspecify.annotations.NullMarked;
