package io.lianluo.meeting.events;

import io.lianluo.access.Erasure;
import io.lianluo.access.events.RosterRecords;
import io.lianluo.access.mongo.TitleReplica;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
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
import io.lianluo.meeting.meeting.MeetingService;
import io.lianluo.meeting.meeting.WhenSeatChangesThenInvite;
import io.lianluo.meeting.planning.MeetingPlanner;
import io.lianluo.meeting.programme.Calendars;
import io.lianluo.meeting.programme.MeetingDuty;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.meeting.roster.Liaison;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.RosterName;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.CalendarYear;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.TermUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears of the registry. Topics come in any order among each other, so each handler keeps what it is told and then lets policies act
 * on all that is kept; these run even when the event was kept before, for a crash may have come between the two.
 */
@Component
class RegistryEvents {

    private final Programmes programmes;
    private final Calendars calendars;
    private final Roster roster;
    private final TitleReplica titles;
    private final MeetingService meetings;
    private final MeetingPlanner planner;
    private final WhenSeatChangesThenInvite invite;
    private final Erasure erasure;

    RegistryEvents(Programmes programmes, Calendars calendars, Roster roster, TitleReplica titles, MeetingService meetings, MeetingPlanner planner,
                   WhenSeatChangesThenInvite invite, Erasure erasure) {
        this.programmes = programmes;
        this.calendars = calendars;
        this.roster = roster;
        this.titles = titles;
        this.meetings = meetings;
        this.planner = planner;
        this.invite = invite;
        this.erasure = erasure;
    }

    @EventHandler
    void on(ProgrammePublished event, EventMeta meta) {
        Programme version = new Programme(event.getProgramme(), event.getVersion(), event.getInForceFrom(), event.getInForceUntil(),
                event.getCalendar(), event.getZone(), event.getMeetingDuties().stream().map(duty -> duty(duty, cited(event, duty.getArticles()))).toList(),
                restDayRule(event.getEndsOnHoliday()), event.getPublishedAt());
        programmes.keep(meta, version);
        titles.keep(meta, RosterRecords.titles(event));
        planner.whenProgrammePublished(version);
    }

    @EventHandler
    void on(CalendarPublished event, EventMeta meta) {
        calendars.keep(meta, event.getCalendar(), new CalendarYear(event.getYear(), event.getVersion(), event.getPublished(),
                days(event, DayKind.HOLIDAY), days(event, DayKind.MAKE_UP_WORKING_DAY)));
        planner.whenCalendarPublished(event.getCalendar(), event.getYear());
    }

    @EventHandler
    void on(UnitChanged event, EventMeta meta) {
        roster.keep(meta, RosterRecords.unit(event));
        meetings.followTree();
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
    void on(LiaisonChanged event, EventMeta meta) {
        roster.keep(meta, new RosterName(event.getLiaisonId(), event.getRosterName()));
    }

    @EventHandler
    void on(SeatChanged event, EventMeta meta) {
        UUID id = event.getSeatId();
        Liaison holder = event.getHolder() == null ? null : new Liaison(event.getHolder().getLiaisonId(),
                event.getHolder().getPersonId(), event.getHolder().getSince());
        roster.keep(meta, new Seat(id, event.getProgramme(), event.getSeat(), event.getUnitId(), event.getOpenedOn(),
                event.getClosedOn(), event.getOwedFrom(), event.getUnattendedSince(), holder));
        roster.seat(id).ifPresent(seat -> {
            invite.follow(seat);
            planner.whenSeatChanged(seat);
        });
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

    private static List<LocalizedText> cited(ProgrammePublished event, List<String> numbers) {
        return event.getArticles().stream().filter(article -> numbers.contains(article.getNumber()))
                .map(article -> new LocalizedText(article.getCited().getZh(), article.getCited().getEn())).toList();
    }

    /** A duty of some categories alone is planned by nobody while it is not known here which units those are: better not planned than wrongly. */
    private static MeetingDuty duty(io.lianluo.events.registry.v1.MeetingDuty duty, List<LocalizedText> articles) {
        Term notice = term(duty.getNotice());
        Term heldWithin = term(duty.getHeldWithin());
        boolean counted = (duty.getNotice() == null || notice != null) && (duty.getHeldWithin() == null || heldWithin != null) && duty.getCategories().isEmpty();
        return new MeetingDuty(duty.getId(), new LocalizedText(duty.getTitle().getZh(), duty.getTitle().getEn()), duty.getSeat(),
                counted ? cadence(duty.getCadence()) : null, duty.getAtLeast(), duty.getAtMost(), heldWithin, notice, duty.getDelegateAllowed(), articles);
    }

    /** Null for what does not come back, and for a cadence that only a newer registry knows: better not planned than wrongly, like a notice term in an unknown unit. */
    private static @Nullable Cadence cadence(io.lianluo.events.common.v1.Cadence cadence) {
        return switch (cadence) {
            case WORKING_DAILY -> Cadence.WORKING_DAILY;
            case WEEKLY -> Cadence.WEEKLY;
            case MONTHLY -> Cadence.MONTHLY;
            case EVERY_TWO_MONTHS -> Cadence.EVERY_TWO_MONTHS;
            case QUARTERLY -> Cadence.QUARTERLY;
            case HALF_YEARLY -> Cadence.HALF_YEARLY;
            case YEARLY -> Cadence.YEARLY;
            case ON_REQUEST, ON_EVENT, UNKNOWN -> null;
        };
    }

    private static @Nullable Term term(io.lianluo.events.common.v1.@Nullable Term term) {
        TermUnit unit = term == null ? null : unit(term.getUnit());
        return unit == null ? null : new Term(term.getAmount(), unit);
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
