package io.lianluo.registry.calendar.mongo;

import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.calendar.CalendarEvent;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.LostEditions;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.calendar.events.CalendarRecords;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

@Component
class CalendarStore extends AggregateStore<YearOfCalendar, CalendarEvent, CalendarState> implements Calendars, LostEditions {

    private final ToIntFunction<String> lost;

    CalendarStore(Outbox outbox) {
        super(outbox, "calendars", CalendarState.class);
        this.lost = CalendarRecords.lostEditions(outbox);
    }

    @Override
    public int latestOf(String id) {
        return lost.applyAsInt(id);
    }

    @Override
    protected CalendarState stateOf(YearOfCalendar year) {
        return new CalendarState(year.calendar(), year.year(), year.edition(), year.isPublished(), year.days());
    }

    @Override
    protected YearOfCalendar restore(CalendarState state) {
        return YearOfCalendar.restore(state.calendar(), state.year(), state.edition(), state.published(), state.days());
    }

    @Override
    protected List<SpecificRecord> recordsOf(CalendarEvent event, YearOfCalendar year) {
        return CalendarRecords.of(year);
    }
}
