/** What other contexts told of liaisons, in the store, as replicas: one document per entry. */
@NullMarked
package io.lianluo.registry.archive.mongo;

import org.jspecify.annotations.NullMarked;
