/** Answers of units in the store, one document each. */
@NullMarked
package io.lianluo.registry.advice.mongo;

import org.jspecify.annotations.NullMarked;
