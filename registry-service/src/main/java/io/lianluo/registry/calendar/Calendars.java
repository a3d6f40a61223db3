package io.lianluo.registry.calendar;

import java.util.Optional;

/** All years of all calendars. */
public interface Calendars {

    /** The year of that {@linkplain YearOfCalendar#id(String, int) id}. */
    Optional<YearOfCalendar> find(String id);

    /** Saves what happened to a year. */
    void save(YearOfCalendar year);
}
