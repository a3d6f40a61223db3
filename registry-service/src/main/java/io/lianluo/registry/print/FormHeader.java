package io.lianluo.registry.print;

import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The header of every form. It tells which unit's seat the form is about.
 *
 * @param programme  what the programme is called
 * @param authority  name of the unit that keeps it
 * @param seat       what the seat is called
 * @param unit       name of its unit
 * @param creditCode unified social credit code of its unit; empty when none is known
 * @param zone       time zone of the programme's days
 */
public record FormHeader(LocalizedText programme, String authority, LocalizedText seat, String unit, String creditCode, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A moment by the programme's zone, to the minute. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /** The day of a moment by the programme's zone. */
    public String day(Instant at, Wording words) {
        return words.day(at.atZone(zone).toLocalDate());
    }
}
