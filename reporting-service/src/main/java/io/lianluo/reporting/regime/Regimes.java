package io.lianluo.reporting.regime;

import io.lianluo.eventing.EventMeta;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.WorkingCalendar;
import java.util.Optional;
import java.util.SortedSet;

/** Programmes and calendars as far as the registry's events have told; what is older than what is kept changes nothing. */
public interface Regimes {

    /** Keeps a version of a programme. */
    void keep(EventMeta cause, ProgrammeVersion version);

    /** Keeps a year of a working calendar. */
    void keep(EventMeta cause, String calendar, CalendarYear year);

    /** The programme of that code; empty when no version of it is known. */
    Optional<Programme> programme(String code);

    /** Codes of all programmes known. */
    SortedSet<String> codes();

    /** The calendar of that name, with the years that are known. */
    WorkingCalendar calendar(String name);
}
