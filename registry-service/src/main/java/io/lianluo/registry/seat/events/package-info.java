/** Tells other contexts about seats and liaisons. Only this package knows the generated event classes; the schemas module holds the contract. */
@NullMarked
package io.lianluo.registry.seat.events;

import org.jspecify.annotations.NullMarked;
