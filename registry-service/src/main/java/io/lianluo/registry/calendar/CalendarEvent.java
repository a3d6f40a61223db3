package io.lianluo.registry.calendar;

/** An event that can happen to the calendar of a year. */
public sealed interface CalendarEvent {

    /** The year's list was published, or corrected. */
    record Published() implements CalendarEvent { }
}
