package io.lianluo.meeting.programme.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.meeting.programme.Calendars;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.WorkingCalendar;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Programmes and calendars as replicas. */
@Component
class ProgrammeReplicas implements Programmes, Calendars {

    /** More than anybody publishes. */
    private static final int ALL = 10_000;

    private final Replica<Programme> programmes;
    private final Replica<KeptYear> calendars;

    ProgrammeReplicas(Replicas replicas) {
        programmes = replicas.of("programmes", Programme.class, new Index("view.code", Sort.Direction.ASC));
        calendars = replicas.of("calendars", KeptYear.class, new Index("view.calendar", Sort.Direction.ASC));
    }

    /** A year and the calendar it belongs to. */
    record KeptYear(String calendar, CalendarYear year) { }

    @Override
    public void keep(EventMeta cause, Programme programme) {
        programmes.put(cause, programme.code() + "/" + programme.version(), programme);
    }

    @Override
    public void keep(EventMeta cause, String calendar, CalendarYear year) {
        calendars.put(cause, calendar + "/" + year.year(), new KeptYear(calendar, year));
    }

    @Override
    public List<Programme> versions(String code) {
        return programmes.find(where("view.code").is(code), Sort.by("_id"), ALL);
    }

    @Override
    public SortedSet<String> codes() {
        return programmes.find(new Criteria(), Sort.by("_id"), ALL).stream().map(Programme::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public WorkingCalendar named(String calendar) {
        return WorkingCalendar.of(calendar, calendars.find(where("view.calendar").is(calendar), Sort.by("_id"), ALL).stream()
                .map(KeptYear::year).toList());
    }
}
