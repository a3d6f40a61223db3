package io.lianluo.registry.calendar.web;

import io.lianluo.registry.calendar.YearOfCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The calendars that the registry is shipped with. */
public final class ShippedCalendar {

    private ShippedCalendar() { }

    /** A year of the calendar cn, published. */
    public static YearOfCalendar cn(int year) {
        try {
            CalendarFile file = CalendarFile.read(Files.readString(Path.of("calendars/cn-" + year + ".yaml")));
            YearOfCalendar published = YearOfCalendar.unknown(file.calendar(), file.year());
            published.publish(file.published(), file.days(), 0);
            return published;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
