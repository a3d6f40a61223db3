/**
 * Working calendars, as far as the registry has told: replicas by which notice terms are counted.
 * A year that is not known is counted by the ordinary week.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.calendar;
