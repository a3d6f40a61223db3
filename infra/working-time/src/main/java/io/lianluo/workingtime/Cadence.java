package io.lianluo.workingtime;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.DayOfWeek;
import java.time.Month;

/** The intervals at which a duty comes back. A duty that comes on request or on an event has no periods, and no cadence. */
public enum Cadence {
    /** Each working day. */
    WORKING_DAILY,
    /** Each ISO week, Monday to Sunday. */
    WEEKLY,
    /** Each calendar month. */
    MONTHLY,
    /** Each two calendar months, from January on. */
    EVERY_TWO_MONTHS,
    /** Each calendar quarter. */
    QUARTERLY,
    /** Each calendar half-year. */
    HALF_YEARLY,
    /** Each calendar year. */
    YEARLY;

    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case WORKING_DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case EVERY_TWO_MONTHS -> day.withDayOfMonth(1).withMonth(day.getMonthValue() - (day.getMonthValue() + 1) % 2);
            case QUARTERLY -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
            case HALF_YEARLY -> day.withDayOfYear(1).withMonth(day.getMonth().compareTo(Month.JULY) < 0 ? 1 : 7);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    LocalDate firstDayOfNext(LocalDate firstDay) {
        return switch (this) {
            case WORKING_DAILY -> firstDay.plusDays(1);
            case WEEKLY -> firstDay.plusWeeks(1);
            case MONTHLY -> firstDay.plusMonths(1);
            case EVERY_TWO_MONTHS -> firstDay.plusMonths(2);
            case QUARTERLY -> firstDay.plusMonths(3);
            case HALF_YEARLY -> firstDay.plusMonths(6);
            case YEARLY -> firstDay.plusYears(1);
        };
    }

    String label(LocalDate firstDay) {
        int year = firstDay.getYear();
        return switch (this) {
            case WORKING_DAILY -> firstDay.toString();
            case WEEKLY -> "%d-W%02d".formatted(firstDay.get(IsoFields.WEEK_BASED_YEAR), firstDay.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTHLY -> "%d-%02d".formatted(year, firstDay.getMonthValue());
            case EVERY_TWO_MONTHS -> "%d-B%d".formatted(year, (firstDay.getMonthValue() + 1) / 2);
            case QUARTERLY -> "%d-Q%d".formatted(year, firstDay.get(IsoFields.QUARTER_OF_YEAR));
            case HALF_YEARLY -> "%d-H%d".formatted(year, firstDay.getMonthValue() < 7 ? 1 : 2);
            case YEARLY -> Integer.toString(year);
        };
    }
}
