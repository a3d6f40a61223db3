package io.lianluo.reporting.events;

import io.lianluo.access.Erasure;
import io.lianluo.access.events.RosterRecords;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.common.v1.Term;
import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.DayKind;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.PersonErased;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.SpecialDay;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.reporting.obligation.WhenCalendarPublishedThenRecount;
import io.lianluo.reporting.obligation.WhenSeatChangesThenFollow;
import io.lianluo.reporting.opening.OpenObligations;
import io.lianluo.reporting.regime.DueRule;
import io.lianluo.reporting.regime.ProgrammeVersion.SeatTitle;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.regime.ReportDuty;
import io.lianluo.reporting.roster.Liaison.Span;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.reporting.roster.OnRecord;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.TermUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears of the registry. Topics come in any order among each other, so each handler keeps what it is told and then lets policies act
 * on all that is kept; these run even when the event was kept before, for a crash may have come between the two.
 */
@Component
class RegistryEvents {

    private final Regimes regimes;
    private final Roster roster;
    private final OpenObligations open;
    private final WhenSeatChangesThenFollow follow;
    private final WhenCalendarPublishedThenRecount recount;
    private final Erasure erasure;

    RegistryEvents(Regimes regimes, Roster roster, OpenObligations open, WhenSeatChangesThenFollow follow,
                   WhenCalendarPublishedThenRecount recount, Erasure erasure) {
        this.regimes = regimes;
        this.roster = roster;
        this.open = open;
        this.follow = follow;
        this.recount = recount;
        this.erasure = erasure;
    }

    @EventHandler
    void on(ProgrammePublished event, EventMeta meta) {
        regimes.keep(meta, new ProgrammeVersion(event.getProgramme(), event.getVersion(), event.getCalendar(), event.getZone(),
                event.getInForceFrom(), event.getInForceUntil(),
                event.getReportDuties().stream().map(duty -> duty(duty, restDayRule(event.getEndsOnHoliday()), cited(event, duty.getArticles()))).toList(), event.getPublishedAt(),
                text(event.getTitle()), event.getSeats().stream().map(seat -> new SeatTitle(seat.getId(), text(seat.getTitle()))).toList()));
        open.whenProgrammeChanged(event.getProgramme());
    }

    @EventHandler
    void on(CalendarPublished event, EventMeta meta) {
        regimes.keep(meta, event.getCalendar(), new CalendarYear(event.getYear(), event.getVersion(), event.getPublished(),
                days(event, DayKind.HOLIDAY), days(event, DayKind.MAKE_UP_WORKING_DAY)));
        recount.follow();
        open.whenCalendarChanged(event.getCalendar(), event.getYear());
    }

    @EventHandler
    void on(UnitChanged event, EventMeta meta) {
        roster.keep(meta, RosterRecords.unit(event));
    }

    @EventHandler
    void on(OfficeChanged event, EventMeta meta) {
        RosterRecords.office(event).ifPresent(office -> roster.keep(meta, office));
    }

    @EventHandler
    void on(DelegationChanged event, EventMeta meta) {
        roster.keep(meta, RosterRecords.delegation(event));
    }

    @EventHandler
    void on(AccountLinked event, EventMeta meta) {
        roster.keep(meta, RosterRecords.account(event));
    }

    @EventHandler(tombstone = AccountLinked.class)
    void accountErased(EventMeta meta) {
        roster.keep(meta, RosterRecords.erasedAccount(meta));
    }

    @EventHandler
    void on(PersonErased event, EventMeta meta) {
        erasure.of(event.getPersonId());
    }

    @EventHandler
    void on(SeatChanged event, EventMeta meta) {
        UUID seatId = event.getSeatId();
        @Nullable Liaison holder = event.getHolder() == null ? null : new Liaison(event.getHolder().getLiaisonId(),
                event.getHolder().getPersonId(), seatId, event.getHolder().getSince(), null, null, null,
                Stream.ofNullable(event.getUnattendedSince()).map(since -> new Span(since, null)).toList(), null);
        roster.keep(meta, new Seat(seatId, event.getProgramme(), event.getSeat(), event.getUnitId(), event.getOpenedOn(),
                event.getClosedOn(), holder, event.getOwedFrom() == null ? null : new OnRecord(event.getRecordedAt(), event.getOwedFrom()),
                event.getReportsToSeatId()));
        follow.follow(seatId);
        open.whenSeatChanged(seatId);
    }

    @EventHandler
    void on(LiaisonChanged event, EventMeta meta) {
        UUID seatId = event.getSeatId();
        roster.keep(meta, new Liaison(event.getLiaisonId(), event.getPersonId(), seatId, event.getSince(),
                event.getUntil(), event.getRecordedAt(), event.getSucceeds(),
                event.getSuspensions().stream().map(span -> new Span(span.getSince(), span.getUntil())).toList(), event.getRosterName()));
        follow.follow(seatId);
    }

    private static @Nullable RestDayRule restDayRule(io.lianluo.events.registry.v1.@Nullable RestDayRule rule) {
        return switch (rule) {
            case SAME_DAY -> RestDayRule.SAME_DAY;
            case PREVIOUS_WORKING_DAY -> RestDayRule.PREVIOUS_WORKING_DAY;
            case NEXT_WORKING_DAY -> RestDayRule.NEXT_WORKING_DAY;
            case UNKNOWN -> null;
            case null -> null;
        };
    }

    private static LocalizedText text(io.lianluo.events.common.v1.LocalizedText text) {
        return new LocalizedText(text.getZh(), text.getEn());
    }

    private static List<LocalizedText> cited(ProgrammePublished event, List<String> numbers) {
        return event.getArticles().stream().filter(article -> numbers.contains(article.getNumber()))
                .map(article -> text(article.getCited())).toList();
    }

    /** A duty of some categories alone is opened by nobody while it is not known here which units those are: better not opened than wrongly. */
    private static ReportDuty duty(io.lianluo.events.registry.v1.ReportDuty duty, @Nullable RestDayRule onRestDay, List<LocalizedText> articles) {
        LocalizedText title = text(duty.getTitle());
        DayOfWeek onWeekday = weekday(duty.getDue().getOnWeekday());
        String atTime = duty.getDue().getAtTime();
        DueRule due = new DueRule(duty.getOpensOnDay(), duty.getDue().getOnDay(), onWeekday, term(duty.getDue().getWithin()),
                atTime == null ? null : LocalTime.parse(atTime), onRestDay);
        boolean counted = (duty.getDue().getWithin() == null || due.within() != null) && (duty.getDue().getOnWeekday() == null || onWeekday != null)
                && duty.getCategories().isEmpty();
        boolean onDemand = counted && switch (duty.getCadence()) {
            case ON_REQUEST, ON_EVENT -> true;
            case WORKING_DAILY, WEEKLY, MONTHLY, EVERY_TWO_MONTHS, QUARTERLY, HALF_YEARLY, YEARLY, UNKNOWN -> false;
        };
        return new ReportDuty(duty.getId(), title, duty.getSeat(), counted ? cadence(duty.getCadence()) : null, onDemand, due,
                duty.getNilReturnAllowed(), duty.getParts(), articles);
    }

    /** Null for what does not come back, and for a cadence that only a newer registry knows: better not opened than wrongly, like a term in an unknown unit. */
    private static @Nullable Cadence cadence(io.lianluo.events.common.v1.Cadence cadence) {
        return switch (cadence) {
            case WORKING_DAILY -> Cadence.WORKING_DAILY;
            case WEEKLY -> Cadence.WEEKLY;
            case MONTHLY -> Cadence.MONTHLY;
            case EVERY_TWO_MONTHS -> Cadence.EVERY_TWO_MONTHS;
            case QUARTERLY -> Cadence.QUARTERLY;
            case HALF_YEARLY -> Cadence.HALF_YEARLY;
            case YEARLY -> Cadence.YEARLY;
            case UNKNOWN, ON_REQUEST, ON_EVENT -> null;
        };
    }

    private static @Nullable DayOfWeek weekday(io.lianluo.events.common.v1.@Nullable DayOfWeek day) {
        return switch (day) {
            case MONDAY -> DayOfWeek.MONDAY;
            case TUESDAY -> DayOfWeek.TUESDAY;
            case WEDNESDAY -> DayOfWeek.WEDNESDAY;
            case THURSDAY -> DayOfWeek.THURSDAY;
            case FRIDAY -> DayOfWeek.FRIDAY;
            case SATURDAY -> DayOfWeek.SATURDAY;
            case SUNDAY -> DayOfWeek.SUNDAY;
            case UNKNOWN -> null;
            case null -> null;
        };
    }

    private static io.lianluo.workingtime.@Nullable Term term(@Nullable Term term) {
        TermUnit unit = term == null ? null : unit(term.getUnit());
        return unit == null ? null : new io.lianluo.workingtime.Term(term.getAmount(), unit);
    }

    private static @Nullable TermUnit unit(io.lianluo.events.common.v1.TermUnit unit) {
        return switch (unit) {
            case SECONDS -> TermUnit.SECONDS;
            case MINUTES -> TermUnit.MINUTES;
            case HOURS -> TermUnit.HOURS;
            case DAYS -> TermUnit.DAYS;
            case WORKING_DAYS -> TermUnit.WORKING_DAYS;
            case UNKNOWN -> null;
        };
    }

    private static Set<LocalDate> days(CalendarPublished event, DayKind kind) {
        return event.getDays().stream().filter(day -> day.getKind() == kind).map(SpecialDay::getDate).collect(Collectors.toUnmodifiableSet());
    }
}
