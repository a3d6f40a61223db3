/** What others are told of calendars: the only place that knows the generated event classes. The contract is in the schemas module. */
@NullMarked
package io.lianluo.registry.calendar.events;

import org.jspecify.annotations.NullMarked;
