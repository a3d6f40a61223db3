package io.lianluo.registry.calendar.events;

import io.lianluo.eventing.LostStates;
import io.lianluo.eventing.Outbox;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.DayKind;
import io.lianluo.events.registry.v1.SpecialDay;
import io.lianluo.registry.calendar.YearOfCalendar;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;

/** The records that tell others what happened to a year of a calendar. */
public final class CalendarRecords {

    private CalendarRecords() { }

    /** The year as it stands. */
    public static List<SpecificRecord> of(YearOfCalendar year) {
        return List.of(new CalendarPublished(year.calendar(), year.year(), year.edition(), year.isPublished(), year.days().stream()
                .map(day -> new SpecialDay(day.date(), kind(day.kind()), new LocalizedText(day.name().zh(), day.name().en())))
                .toList()));
    }

    /** The latest version that was told of a year, by its id, where a restored store does not have it; 0 where it has. */
    public static ToIntFunction<String> lostEditions(Outbox outbox) {
        LostStates<CalendarPublished> lost = outbox.lostForEver(CalendarPublished.class);
        return id -> lost.find(id).map(CalendarPublished::getVersion).orElse(0);
    }

    private static DayKind kind(io.lianluo.registry.calendar.SpecialDay.Kind kind) {
        return switch (kind) {
            case HOLIDAY -> DayKind.HOLIDAY;
            case MAKE_UP_WORKING_DAY -> DayKind.MAKE_UP_WORKING_DAY;
        };
    }
}
