package io.lianluo.web.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Days and times as callers write them: of the years 1 to 9999, which every client of the events can read, and in a body of years in which
 * something can have been founded or can be due; others are slips of the pen.
 */
final class Days {

    static final int FIRST_YEAR_TO_KEEP = 1000;
    static final int LAST_YEAR_TO_KEEP = 2200;
    private static final int LAST_YEAR = 9999;

    private Days() { }

    /** @throws DateTimeException if it is no such day */
    static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        require(day.getYear());
        return day;
    }

    /** @throws DateTimeException if it is no such time, or has no zone */
    static Instant time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        // The zone may carry a time near either end over it.
        require(time.getYear());
        require(time.toInstant().atOffset(ZoneOffset.UTC).getYear());
        return time.toInstant();
    }

    static boolean isToKeep(int year) {
        return year >= FIRST_YEAR_TO_KEEP && year <= LAST_YEAR_TO_KEEP;
    }

    private static void require(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
    }
}
