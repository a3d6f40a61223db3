package io.lianluo.meeting.programme;

import io.lianluo.eventing.EventMeta;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.WorkingCalendar;

/** All working calendars. */
public interface Calendars {

    /** Keeps a year of a calendar, unless a later word on it is kept already. */
    void keep(EventMeta cause, String calendar, CalendarYear year);

    /** The calendar as it is known now; one of which nothing is known knows no year. */
    WorkingCalendar named(String calendar);
}
