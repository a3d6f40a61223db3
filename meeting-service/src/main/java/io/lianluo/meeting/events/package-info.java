/** Hears of the registry: the only place here that knows the records of its topics. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.events;
