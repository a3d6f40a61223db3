package io.lianluo.reporting;

import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.regime.DueRule;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.regime.ProgrammeVersion.SeatTitle;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.reporting.roster.OnRecord;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Things that tests start from: a hospital's programme, one of its seats, and China's calendar of 2026. */
public final class Given {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String PROGRAMME = "hospital-departments";
    public static final UUID SEAT = UUID.fromString("5b0c9d1e-58a5-4b5c-9a41-0d4a6b1f7c11");
    public static final UUID UNIT = UUID.fromString("0f9a3c55-8d5d-4f7a-8f52-8d4c1b2a9e01");
    public static final UUID LIN = UUID.fromString("11111111-1111-4111-8111-111111111111");
    public static final UUID WANG = UUID.fromString("22222222-2222-4222-8222-222222222222");

    /** The statutory holidays and make-up working days of 2026, as published. */
    public static final CalendarYear YEAR_2026 = new CalendarYear(2026, 1, true,
            days("2026-01-01/2026-01-03", "2026-02-15/2026-02-23", "2026-04-04/2026-04-06", "2026-05-01/2026-05-05",
                    "2026-06-19/2026-06-21", "2026-09-25/2026-09-27", "2026-10-01/2026-10-07"),
            days("2026-01-04/2026-01-04", "2026-02-14/2026-02-14", "2026-02-28/2026-02-28", "2026-05-09/2026-05-09",
                    "2026-09-20/2026-09-20", "2026-10-10/2026-10-10"));
    public static final CalendarYear YEAR_2027_UNPUBLISHED = new CalendarYear(2027, 1, false, Set.of(), Set.of());
    public static final WorkingCalendar CALENDAR = WorkingCalendar.of("cn", List.of(YEAR_2026, YEAR_2027_UNPUBLISHED));

    private Given() { }

    public static ReportDuty dailyExchange() {
        return recurring("daily-exchange", Cadence.WORKING_DAILY, new DueRule(null, null, null)).with(true, List.of());
    }

    public static ReportDuty monthlyReport() {
        return recurring("monthly-report", Cadence.MONTHLY, new DueRule(null, null, Term.workingDays(5))).with(false, List.of("summary", "plan"));
    }

    public static ReportDuty annualReport() {
        return recurring("annual-report", Cadence.YEARLY, new DueRule("01-01", "06-30", null)).with(false, List.of());
    }

    public static ReportDuty unitNews() {
        return onDemand("unit-news", new DueRule(null, null, Term.days(7)));
    }

    public static ReportDuty commissionedItem() {
        return onDemand("commissioned-item", new DueRule(null, null, null));
    }

    /** A duty that comes back, without parts; a nil return is not allowed. */
    public static DutyBuilder recurring(String id, Cadence cadence, DueRule due) {
        return (nilAllowed, parts) -> new ReportDuty(id, new LocalizedText(id, id), "department", cadence, false, due, nilAllowed, parts);
    }

    private static ReportDuty onDemand(String id, DueRule due) {
        return new ReportDuty(id, new LocalizedText(id, id), "department", null, true, due, false, List.of());
    }

    /** The rest of a duty. */
    @FunctionalInterface
    public interface DutyBuilder {
        ReportDuty with(boolean nilAllowed, List<String> parts);
    }

    public static Programme programme(ReportDuty... duties) {
        return new Programme(List.of(version(1, "2020-01-01", null, duties)));
    }

    public static ProgrammeVersion version(int version, String from, @Nullable String until, ReportDuty... duties) {
        return new ProgrammeVersion(PROGRAMME, version, "cn", ZONE.getId(), LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until), List.of(duties), null,
                new LocalizedText("示例医院联络员制度", "Sample hospital liaisons"), List.of(new SeatTitle("department", new LocalizedText("科室联络员", "Liaison of a department"))));
    }

    public static Seat seat(String openedOn) {
        return seat(openedOn, null);
    }

    public static Seat seat(String openedOn, @Nullable String closedOn) {
        return new Seat(SEAT, PROGRAMME, "department", UNIT, LocalDate.parse(openedOn), closedOn == null ? null : LocalDate.parse(closedOn),
                null, null);
    }

    /** A seat that came on record at a moment in the programme's zone, and owes what is due from a day on. */
    public static Seat onRecord(String openedOn, String recordedAt, String owedFrom) {
        return new Seat(SEAT, PROGRAMME, "department", UNIT, LocalDate.parse(openedOn), null, null,
                new OnRecord(at(recordedAt), LocalDate.parse(owedFrom)));
    }

    /** A version that was published at a moment in its zone. */
    public static ProgrammeVersion published(String recordedAt, ProgrammeVersion version) {
        return new ProgrammeVersion(version.programme(), version.version(), version.calendar(), version.zone(), version.inForceFrom(),
                version.inForceUntil(), version.duties(), at(recordedAt), version.title(), version.seats());
    }

    /** That a person holds the seat; the appointment has the person's id, its last digit changed. */
    public static Liaison liaison(UUID personId, String since, @Nullable String until) {
        return new Liaison(UUID.fromString(personId.toString().substring(0, 35) + "a"), personId, SEAT, LocalDate.parse(since), until == null ? null : LocalDate.parse(until), null, null);
    }

    /** That a person holds the seat in the place of another, which was put on record at a moment in the programme's zone. */
    public static Liaison successor(UUID personId, UUID predecessorId, String since, String recordedAt) {
        Liaison plain = liaison(personId, since, null);
        return new Liaison(plain.liaisonId(), personId, SEAT, plain.since(), null, at(recordedAt), liaison(predecessorId, since, null).liaisonId());
    }

    /** A moment in the programme's zone, such as 2026-11-07T09:00. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static Set<LocalDate> days(String... spans) {
        return Stream.of(spans).map(span -> span.split("/"))
                .flatMap(span -> LocalDate.parse(span[0]).datesUntil(LocalDate.parse(span[1]).plusDays(1)))
                .collect(Collectors.toSet());
    }
}
