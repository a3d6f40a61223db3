/** Tells other contexts about people, on the restricted topic. Only this package knows the generated event classes. */
@NullMarked
package io.lianluo.registry.person.events;

import org.jspecify.annotations.NullMarked;
