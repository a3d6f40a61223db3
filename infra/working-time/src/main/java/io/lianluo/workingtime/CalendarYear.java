package io.lianluo.workingtime;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days of one year that differ from the ordinary week.
 *
 * @param year              the civil year
 * @param version           version of the list, from 1
 * @param published         false while the authorities have not published the year: what is counted over it is then assumed
 * @param holidays          days off, statutory or given for a holiday
 * @param makeUpWorkingDays days of a week-end that are worked to make up for a holiday (调休)
 */
public record CalendarYear(int year, int version, boolean published, Set<LocalDate> holidays, Set<LocalDate> makeUpWorkingDays) {

    /** @throws IllegalArgumentException if a day lies in another year, or is a holiday and a working day at once */
    public CalendarYear {
        holidays = Set.copyOf(holidays);
        makeUpWorkingDays = Set.copyOf(makeUpWorkingDays);
        Stream.concat(holidays.stream(), makeUpWorkingDays.stream()).filter(day -> day.getYear() != year).findFirst().ifPresent(day -> {
            throw new IllegalArgumentException(day + " does not lie in " + year);
        });
        makeUpWorkingDays.stream().filter(holidays::contains).findFirst().ifPresent(day -> {
            throw new IllegalArgumentException(day + " is listed both as a holiday and as a working day");
        });
    }

    static CalendarYear unknown(int year) {
        return new CalendarYear(year, 0, false, Set.of(), Set.of());
    }
}
