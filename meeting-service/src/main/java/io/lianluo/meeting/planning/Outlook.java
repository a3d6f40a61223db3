package io.lianluo.meeting.planning;

import io.lianluo.meeting.meeting.Audience;
import io.lianluo.meeting.meeting.Plan;
import io.lianluo.meeting.programme.MeetingDuty;
import io.lianluo.meeting.programme.Programme;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Works out the meetings that one duty of a programme asks for over a span of days. A period belongs to the version that is in force on its
 * first day that lies in the span; a later version does not rewrite it.
 *
 * @param versions  all versions of the programme
 * @param duty      id of the duty
 * @param calendar  the working calendar
 * @param concerned whether a seat of that rule stands in a span of the period, which ends when the meeting is due: where nobody is concerned, no meeting
 *                  is asked for
 */
record Outlook(List<Programme> versions, String duty, WorkingCalendar calendar, BiPredicate<String, Period> concerned) {

    /**
     * The meetings that the duty asks for, and the day up to which they were worked out.
     *
     * @param plans   the meetings, in order
     * @param through last day of the last period looked at
     */
    record Result(List<Plan> plans, LocalDate through) { }

    /** Works out what is asked for in the periods that contain days from {@code from} to {@code to}. */
    Result over(LocalDate from, LocalDate to) {
        Stream.Builder<Plan> plans = Stream.builder();
        LocalDate day = from;
        while (!day.isAfter(to)) {
            LocalDate next = day.plusDays(1);
            Optional<Programme> version = Programmes.inForce(versions, day);
            MeetingDuty asked = version.flatMap(known -> known.duty(duty)).orElse(null);
            Cadence cadence = asked == null ? null : asked.cadence();
            if (asked != null && cadence != null) {
                Period period = Period.of(cadence, day);
                next = period.lastDay().plusDays(1);
                Deadline due = asked.dueIn(period, version.get().timetable(calendar));
                if (period.isHeld(calendar) && wasKnown(due) && concerned.test(asked.seatRule(), new Period(cadence, period.firstDay(), due.day()))) {
                    plansOf(version.get(), asked, period, due).forEach(plans);
                }
            }
            day = next;
        }
        return new Result(plans.build().toList(), day.minusDays(1));
    }

    /** A duty that a later version brought asks for nothing that was due before it was published. */
    private boolean wasKnown(Deadline due) {
        return Programmes.broughtBy(versions, duty).filter(due::isMissedAt).isEmpty();
    }

    private static Stream<Plan> plansOf(Programme version, MeetingDuty duty, Period period, Deadline due) {
        return IntStream.rangeClosed(1, duty.atLeast()).mapToObj(ordinal -> new Plan(version.code(), version.version(), duty.id(),
                duty.title(), period, ordinal, true, due.at(), Audience.ofRule(duty.seatRule()), duty.delegateAllowed(), duty.notice(), version.calendar(), version.zone(), duty.articles(), version.endsOnHoliday(), null));
    }
}
