package io.lianluo.reporting.regime.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.WorkingCalendar;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Programmes and calendars as replicas. */
@Component
class RegimeReplicas implements Regimes {

    /** More than anybody publishes; there are a few programmes, each with a few versions. */
    private static final int ALL = 10_000;

    private final Replica<ProgrammeVersion> programmes;
    private final Replica<KeptYear> calendars;

    RegimeReplicas(Replicas replicas) {
        programmes = replicas.of("programmes", ProgrammeVersion.class, new Index("view.programme", Sort.Direction.ASC));
        calendars = replicas.of("calendars", KeptYear.class, new Index("view.calendar", Sort.Direction.ASC));
    }

    /** A year and the calendar it belongs to. */
    record KeptYear(String calendar, CalendarYear year) { }

    @Override
    public void keep(EventMeta cause, ProgrammeVersion version) {
        programmes.put(cause, version.programme() + "/" + version.version(), version);
    }

    @Override
    public void keep(EventMeta cause, String calendar, CalendarYear year) {
        calendars.put(cause, calendar + "/" + year.year(), new KeptYear(calendar, year));
    }

    @Override
    public Optional<Programme> programme(String code) {
        List<ProgrammeVersion> versions = programmes.find(where("view.programme").is(code), Sort.by("_id"), ALL);
        return versions.isEmpty() ? Optional.empty() : Optional.of(new Programme(versions));
    }

    @Override
    public SortedSet<String> codes() {
        return programmes.find(new Criteria(), Sort.by("_id"), ALL).stream().map(ProgrammeVersion::programme)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public WorkingCalendar calendar(String name) {
        return WorkingCalendar.of(name, calendars.find(where("view.calendar").is(name), Sort.by("_id"), ALL).stream()
                .map(KeptYear::year).toList());
    }
}
