/** Tells other contexts about programmes. Only this package knows the generated event classes; the schemas module holds the contract. */
@NullMarked
package io.lianluo.registry.programme.events;

import org.jspecify.annotations.NullMarked;
