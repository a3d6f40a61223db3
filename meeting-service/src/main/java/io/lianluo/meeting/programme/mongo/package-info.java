/** Keeps programmes and calendars as replicas. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.programme.mongo;
