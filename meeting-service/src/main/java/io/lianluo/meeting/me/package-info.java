/** Gathers what somebody may do about meetings, and which of them wait for them. It decides nothing. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.me;
