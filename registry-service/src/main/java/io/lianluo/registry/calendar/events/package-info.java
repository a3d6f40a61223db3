/** Tells other contexts about calendars. Only this package knows the generated event classes; the schemas module holds the contract. */
@NullMarked
package io.lianluo.registry.calendar.events;

import org.jspecify.annotations.NullMarked;
