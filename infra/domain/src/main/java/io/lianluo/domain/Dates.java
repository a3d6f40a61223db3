package io.lianluo.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The one rule of what a day or a moment may be, wherever it enters and wherever it is told: from 0001-01-01 to 9999-12-31 in UTC. Many
 * clients of the events can read no other, and nothing that people write has other years.
 */
public final class Dates {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END = LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private Dates() { }

    /**
     * A day as it stands in a calendar: 2026-03-31.
     *
     * @throws DateTimeException if it is no such day, or none that every client can read
     */
    public static LocalDate day(String text) {
        return day(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /**
     * A day that is written in another form.
     *
     * @throws DateTimeException if it is no such day, or none that every client can read
     */
    public static LocalDate day(String text, DateTimeFormatter form) {
        LocalDate day = LocalDate.parse(text, form);
        if (!isReadable(day)) {
            throw new DateTimeException("the year " + day.getYear() + " is not between 1 and 9999");
        }
        return day;
    }

    /**
     * A moment with its zone: 2026-03-31T09:00:00+08:00.
     *
     * @throws DateTimeException if it is no such time, has no zone, or is none that every client can read
     */
    public static Instant moment(String text) {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        if (!isReadable(moment)) {
            throw new DateTimeException("the year is not between 1 and 9999");
        }
        return moment;
    }

    /** Every client of the events can read this day. */
    public static boolean isReadable(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Every client of the events can read this moment. */
    public static boolean isReadable(Instant moment) {
        return !moment.isBefore(BEGIN) && moment.isBefore(END);
    }
}
