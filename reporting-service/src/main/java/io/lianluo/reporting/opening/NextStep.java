package io.lianluo.reporting.opening;

import io.lianluo.reporting.opening.Step.Open;
import io.lianluo.reporting.opening.Step.PassOver;
import io.lianluo.reporting.opening.Step.Rest;
import io.lianluo.reporting.opening.Step.WaitFor;
import io.lianluo.reporting.opening.Step.WaitUntil;
import io.lianluo.reporting.regime.DutyRule;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.roster.Seat;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is to be done next about a duty that comes back to a seat.
 *
 * <p>A period is owed if the seat stands and the duty is in force when it opens, or at least before it is due, and if the seat
 * still stands on the day it is due. The version of the programme that is in force on the first owed day of a period rules it.
 * What was due before the seat or the duty came on record is owed only where a backfill of the seat asks for it.
 *
 * @param programme the programme in all its versions
 * @param calendars working calendars by name
 * @param lookBack  how far the first obligations reach into the past
 * @param assume    whether a calendar year of which nothing is known is taken for an ordinary one, instead of waited for
 * @param now       the present
 */
record NextStep(Programme programme, Function<String, WorkingCalendar> calendars, LookBack lookBack, boolean assume, Instant now) {

    /** Version that a calendar gives to a year of which nothing is known. */
    private static final String UNKNOWN = "/0";

    /**
     * The next step.
     *
     * @param duty    id of the duty
     * @param through last day that is dealt with; null when none is
     */
    Step of(Seat seat, String duty, @Nullable LocalDate through) {
        LocalDate next = through == null ? seat.openedOn() : through.plusDays(1);
        Optional<LocalDate> inForce = programme.firstDayRecurring(duty, next);
        if (inForce.isEmpty()) {
            return new Rest();
        }
        LocalDate day = inForce.get();
        DutyRule rule = programme.recurringRule(duty, day).orElseThrow();
        return through == null && isPast(day, rule) ? firstStep(seat, rule, day) : step(seat, rule, day);
    }

    private Step step(Seat seat, DutyRule rule, LocalDate day) {
        if (seat.isClosedOn(day)) {
            return new Rest();
        }
        WorkingCalendar calendar = calendars.apply(rule.version().calendar());
        Period period = Period.of(cadence(rule), day);
        LocalDate opening = later(rule.duty().due().opening(period), day);
        Instant opensAt = opening.atStartOfDay(zone(rule)).toInstant();
        if (opensAt.isAfter(now)) {
            return new WaitUntil(opensAt);
        }
        Deadline due = rule.due(period, calendar);
        Optional<String> unknown = unknownYear(due.calendarVersions());
        if (unknown.isPresent() && !assume) {
            return new WaitFor(unknown.get());
        }
        if (!rule.asksFor(period, calendar) || due.day().isBefore(day) || !isOwed(seat, rule, due)) {
            return new PassOver(period.lastDay());
        }
        if (seat.isClosedOn(due.day())) {
            return new Rest();
        }
        return new Open(rule, period, due, wasUnknown(seat, rule, due));
    }

    /** The first step of a duty that began in the past: periods before those looked back to are passed over. */
    private Step firstStep(Seat seat, DutyRule first, LocalDate day) {
        LocalDate today = today(first);
        Optional<DutyRule> present = programme.recurringRule(first.duty().id(), today);
        if (present.isEmpty()) {
            return new PassOver(today);
        }
        DutyRule rule = present.get();
        WorkingCalendar calendar = calendars.apply(rule.version().calendar());
        Period earliest = Period.of(cadence(rule), today);
        for (int back = 0; ; back++) {
            Period before = earliest.previous(calendar);
            if (back >= lookBack.periods() && (!isBackfilled(seat, rule) || before.lastDay().isBefore(seat.owedFrom()))) {
                break;
            }
            if (before.lastDay().isBefore(today.minus(lookBack.atMost())) || before.lastDay().isBefore(day)) {
                break;
            }
            earliest = before;
        }
        Optional<String> unknown = unknownYear(workingDaysCounted(rule, earliest.firstDay(), today, calendar));
        if (unknown.isPresent() && !assume) {
            return new WaitFor(unknown.get());
        }
        return day.isBefore(earliest.firstDay()) ? new PassOver(earliest.firstDay().minusDays(1)) : step(seat, first, day);
    }

    private boolean isOwed(Seat seat, DutyRule rule, Deadline due) {
        if (due.day().isBefore(seat.owedFrom())) {
            return false;
        }
        return !wasUnknown(seat, rule, due) || isBackfilled(seat, rule) && dutyKnownSince(rule, due).filter(seat.onRecord().at()::isBefore).isEmpty();
    }

    private boolean wasUnknown(Seat seat, DutyRule rule, Deadline due) {
        return seat.onRecord() != null && seat.onRecord().isAfter(due) || dutyKnownSince(rule, due).isPresent();
    }

    /** When the duty became known, if that was only after the due time. */
    private Optional<Instant> dutyKnownSince(DutyRule rule, Deadline due) {
        return programme.knownSince(rule.duty().id()).filter(due::isMissedAt);
    }

    private static boolean isBackfilled(Seat seat, DutyRule rule) {
        return seat.onRecord() != null && seat.onRecord().isBackfilled(zone(rule));
    }

    private static List<String> workingDaysCounted(DutyRule rule, LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return !Period.of(cadence(rule), from).restsOnCalendar() ? List.of()
                : IntStream.rangeClosed(from.getYear(), to.getYear()).mapToObj(calendar::versionOf).toList();
    }

    private static Optional<String> unknownYear(List<String> calendarVersions) {
        return calendarVersions.stream().filter(version -> version.endsWith(UNKNOWN))
                .map(version -> version.substring(0, version.length() - UNKNOWN.length()))
                .findFirst();
    }

    private boolean isPast(LocalDate day, DutyRule rule) {
        return day.isBefore(today(rule));
    }

    private LocalDate today(DutyRule rule) {
        return now.atZone(zone(rule)).toLocalDate();
    }

    private static Cadence cadence(DutyRule rule) {
        return Objects.requireNonNull(rule.duty().cadence(), "a duty without cadence does not come back");
    }

    private static ZoneId zone(DutyRule rule) {
        return rule.version().zoneId();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
