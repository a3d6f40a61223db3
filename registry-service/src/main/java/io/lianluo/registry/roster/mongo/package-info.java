/** Imports of rosters in the store, one document each; of a rejected line it keeps where it is wrong, never what stands there. */
@NullMarked
package io.lianluo.registry.roster.mongo;

import org.jspecify.annotations.NullMarked;
