/** Tells other contexts about units. Only this package knows the generated event classes; the schemas module holds the contract. */
@NullMarked
package io.lianluo.registry.unit.events;

import org.jspecify.annotations.NullMarked;
