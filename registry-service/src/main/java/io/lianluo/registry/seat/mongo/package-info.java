/** Seats in the store, one document each, with all their appointments. State and events of a change are kept in one write. */
@NullMarked
package io.lianluo.registry.seat.mongo;

import org.jspecify.annotations.NullMarked;
