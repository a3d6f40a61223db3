/** Tells other contexts about offices. Only this package knows the generated event classes; the schemas module holds the contract. */
@NullMarked
package io.lianluo.registry.office.events;

import org.jspecify.annotations.NullMarked;
