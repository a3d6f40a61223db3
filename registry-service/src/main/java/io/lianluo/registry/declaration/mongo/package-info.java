/** Declarations in the store, one document each. All that is declared is sealed. */
@NullMarked
package io.lianluo.registry.declaration.mongo;

import org.jspecify.annotations.NullMarked;
