/** What others are told of seats and liaisons: the only place that knows the generated event classes. The contract is in the schemas module. */
@NullMarked
package io.lianluo.registry.seat.events;

import org.jspecify.annotations.NullMarked;
