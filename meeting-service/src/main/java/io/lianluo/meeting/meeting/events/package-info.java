/** Tells others of meetings: the only place here that knows the records of its topics. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.meeting.events;
