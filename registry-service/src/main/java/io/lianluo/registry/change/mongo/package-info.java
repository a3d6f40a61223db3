/** Noted changes in the store, one small document each until they are followed up. */
@NullMarked
package io.lianluo.registry.change.mongo;

import org.jspecify.annotations.NullMarked;
