/** Stores what other contexts told of liaisons. It keeps replicas, one document per entry. */
@NullMarked
package io.lianluo.registry.archive.mongo;

import org.jspecify.annotations.NullMarked;
