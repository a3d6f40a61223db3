/**
 * The meeting duties of programmes, and the calendars by which they count, as far as the registry has told.
 * Replicas: nothing here is decided by this service.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.programme;
