/** Tells other contexts about nominations. Only this package knows the generated event classes; the schemas module holds the contract. */
@NullMarked
package io.lianluo.registry.nomination.events;

import org.jspecify.annotations.NullMarked;
