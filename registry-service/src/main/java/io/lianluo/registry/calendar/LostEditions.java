package io.lianluo.registry.calendar;

/** Versions of calendars that others were told of and that are not kept here, because the store was restored from a backup. */
public interface LostEditions {

    /** The latest such version of the year of that {@linkplain YearOfCalendar#id(String, int) id}; 0 if there is none. */
    int latestOf(String id);
}
