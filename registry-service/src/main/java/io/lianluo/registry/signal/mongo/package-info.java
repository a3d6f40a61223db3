/** Signals in the store, as replicas. */
@NullMarked
package io.lianluo.registry.signal.mongo;

import org.jspecify.annotations.NullMarked;
