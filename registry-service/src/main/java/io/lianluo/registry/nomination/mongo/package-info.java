/** Nominations in the store, one document each. State and events of a change are kept in one write. */
@NullMarked
package io.lianluo.registry.nomination.mongo;

import org.jspecify.annotations.NullMarked;
