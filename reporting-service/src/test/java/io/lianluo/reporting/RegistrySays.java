package io.lianluo.reporting;

import io.lianluo.events.common.v1.Cadence;
import io.lianluo.events.common.v1.DueRule;
import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.common.v1.Term;
import io.lianluo.events.common.v1.TermUnit;
import io.lianluo.events.registry.v1.Article;
import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.DayKind;
import io.lianluo.events.registry.v1.Holder;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.ReportDuty;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.SpecialDay;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestProgrammes;
import io.lianluo.workingtime.CalendarYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as the registry publishes them. */
final class RegistrySays {

    private RegistrySays() { }

    static ProgrammePublished programme(String code, int version, ReportDuty... duties) {
        return TestProgrammes.programme(code).setVersion(version).setReportDuties(List.of(duties))
                .setArticles(List.of(new Article("4(1)", new LocalizedText("第四条第（一）项", "art. 4(1)"), text("reports"), null))).build();
    }

    /** Due five working days after its month, in two parts. */
    static ReportDuty monthlyReport() {
        return duty("monthly-report", Cadence.MONTHLY, within(new Term(5, TermUnit.WORKING_DAYS)), false, "summary", "plan");
    }

    static ReportDuty dailyExchange() {
        return duty("daily-exchange", Cadence.WORKING_DAILY, DueRule.newBuilder().build(), true);
    }

    static ReportDuty commissionedItem() {
        return duty("commissioned-item", Cadence.ON_REQUEST, DueRule.newBuilder().build(), false);
    }

    static ReportDuty unitNews() {
        return duty("unit-news", Cadence.ON_EVENT, within(new Term(7, TermUnit.DAYS)), false);
    }

    static DueRule within(@Nullable Term term) {
        return DueRule.newBuilder().setWithin(term).build();
    }

    private static ReportDuty duty(String id, Cadence cadence, DueRule due, boolean nilAllowed, String... parts) {
        return TestProgrammes.reportDuty(id, "department", cadence, due).setNilReturnAllowed(nilAllowed).setParts(List.of(parts)).setArticles(List.of("4(1)")).build();
    }

    static CalendarPublished calendar(CalendarYear year) {
        List<SpecialDay> days = Stream.concat(year.holidays().stream().map(day -> new SpecialDay(day, DayKind.HOLIDAY, text("holiday"))),
                year.makeUpWorkingDays().stream().map(day -> new SpecialDay(day, DayKind.MAKE_UP_WORKING_DAY, text("make-up")))).toList();
        return CalendarPublished.newBuilder().setCalendar("cn").setYear(year.year()).setVersion(year.version())
                .setPublished(year.published()).setDays(days).build();
    }

    static UnitChanged unit(UUID id, @Nullable UUID parent, @Nullable UUID head) {
        return UnitChanged.newBuilder().setUnitId(id).setCode(id.toString()).setName("内科").setKind("department").setParentId(parent)
                .setHeadId(head).setProgrammes(List.of()).setFoundedOn(LocalDate.parse("2020-01-01")).setChange(UnitChange.FOUNDED).build();
    }

    static SeatChanged seat(UUID id, String programme, UUID unit, String openedOn, @Nullable String closedOn, @Nullable Holder holder) {
        return SeatChanged.newBuilder().setSeatId(id).setProgramme(programme).setSeat("department").setUnitId(unit).setOrdinal(1)
                .setOpenedOn(LocalDate.parse(openedOn)).setClosedOn(closedOn == null ? null : LocalDate.parse(closedOn)).setHolder(holder)
                .setChange(holder == null ? SeatChange.OPENED : SeatChange.FILLED).build();
    }

    static LiaisonChanged liaison(UUID id, UUID person, UUID seat, UUID unit, String programme, String since, @Nullable String until) {
        return LiaisonChanged.newBuilder().setLiaisonId(id).setPersonId(person).setProgramme(programme).setSeatId(seat).setUnitId(unit)
                .setStatus(until == null ? LiaisonStatus.APPOINTED : LiaisonStatus.RELEASED).setSince(LocalDate.parse(since))
                .setUntil(until == null ? null : LocalDate.parse(until))
                .setChange(until == null ? LiaisonChange.APPOINTED : LiaisonChange.RELEASED).build();
    }

    /** Appointed in the place of another, which was put on record at that moment. */
    static LiaisonChanged successor(UUID id, UUID person, UUID predecessor, UUID seat, UUID unit, String programme, String since, Instant recordedAt) {
        return LiaisonChanged.newBuilder(liaison(id, person, seat, unit, programme, since, null)).setSucceeds(predecessor).setRecordedAt(recordedAt).build();
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
