package io.lianluo.registry.calendar;

/** What can happen to the calendar of a year. */
public sealed interface CalendarEvent {

    /** The year's list was published, or corrected. */
    record Published() implements CalendarEvent { }
}
