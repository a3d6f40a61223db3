/** Open obligations in the store, as a replica. */
@NullMarked
package io.lianluo.registry.obligation.mongo;

import org.jspecify.annotations.NullMarked;
