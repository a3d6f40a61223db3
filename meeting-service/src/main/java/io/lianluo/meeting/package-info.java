/**
 * Meetings that a programme asks for: planned, called in time, held, and who attended.
 * Knows programmes, calendars, units, seats and liaisons by the registry's events alone.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting;
