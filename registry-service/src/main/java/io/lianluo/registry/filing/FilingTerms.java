package io.lianluo.registry.filing;

import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Timetable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds what programmes ask to be filed of a change, and counts its term from the day of the change, whenever that was put on record. */
public class FilingTerms {

    private final Programmes programmes;
    private final WorkingCalendars calendars;
    private final Clock clock;

    /** Terms of all programmes. */
    public FilingTerms(Programmes programmes, WorkingCalendars calendars, Clock clock) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A filing that a programme asks for.
     *
     * @param version the version that asks for it
     * @param rule    by which rule
     */
    record Asked(ProgrammeVersion version, FilingRule rule) { }

    /** The filings that the version in force on the day of a change asks for, if it was published when the change became known. */
    List<Asked> asked(String programme, FilingRule.Trigger kind, LocalDate day, Instant knownAt) {
        return programmes.find(programme).flatMap(found -> found.inForceOn(day)).filter(version -> !version.publishedAt().isAfter(knownAt)).stream()
                .flatMap(version -> version.definition().filings().stream().filter(rule -> rule.when() == kind).map(rule -> new Asked(version, rule))).toList();
    }

    /** The cause of a filing: a change that happened within the day on which it became known has its moment, and another the beginning of its day. */
    Cause cause(String id, Set<UUID> people, LocalDate day, Instant knownAt, ZoneId zone) {
        return new Cause(id, people, isOf(day, knownAt, zone) ? knownAt : day.atStartOfDay(zone).toInstant());
    }

    /** The time when a filing is due. */
    Deadline due(Asked asked, LocalDate day, Instant knownAt) {
        ProgrammeDefinition says = asked.version().definition();
        Timetable timetable = says.timetable(calendars.around(says.calendar(), day));
        return isOf(day, knownAt, says.zoneId()) ? timetable.dueAt(knownAt, asked.rule().within()) : timetable.dueAt(day, asked.rule().within());
    }

    /** The day from which the change of a filing holds. */
    LocalDate dayOf(Filing filing) {
        return filing.started().map(Start::from).orElseGet(() -> LocalDate.ofInstant(filing.cause().at(), zone(filing.seat().programme())));
    }

    /** The zone of a programme's days. */
    public ZoneId zone(String programme) {
        return programmes.find(programme).flatMap(Programme::newest).map(newest -> newest.definition().zoneId()).orElse(clock.getZone());
    }

    /** The version whose rule a filing follows. */
    Optional<ProgrammeDefinition> agreed(Filing filing) {
        return programmes.find(filing.seat().programme()).flatMap(programme -> programme.version(filing.programmeVersion())).map(ProgrammeVersion::definition);
    }

    private static boolean isOf(LocalDate day, Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).equals(day);
    }
}
