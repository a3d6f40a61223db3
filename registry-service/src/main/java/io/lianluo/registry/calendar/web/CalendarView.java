package io.lianluo.registry.calendar.web;

import io.lianluo.registry.calendar.SpecialDay;
import io.lianluo.registry.calendar.YearOfCalendar;
import java.util.List;

/**
 * A year of a calendar as callers see it.
 *
 * @param calendar  name of the calendar
 * @param year      the civil year
 * @param version   version of the list, from 1
 * @param published false while the authorities have not published the year: its days are then assumed, not known
 * @param days      the days that differ from the ordinary week, in order
 */
record CalendarView(String calendar, int year, int version, boolean published, List<SpecialDay> days) {

    static CalendarView of(YearOfCalendar year) {
        return new CalendarView(year.calendar(), year.year(), year.edition(), year.isPublished(), year.days());
    }
}
