package io.lianluo.meeting.meeting;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.Erased;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.meeting.meeting.events.MeetingRecords;
import io.lianluo.meeting.roster.Liaison;
import io.lianluo.meeting.roster.Seat;
import io.lianluo.workingtime.Cadence;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Period;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.Timetable;
import io.lianluo.workingtime.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A trade association's regular meeting of 2026: once or twice a year, called five working days before (TZA-12). */
class MeetingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Term NOTICE = Term.workingDays(5);
    private static final Seat ALPHA = seat("alpha", "li");
    private static final Seat BETA = seat("beta", "wang");
    private static final Seat VACANT = new Seat(id("gamma"), "assoc", "member", id("unit-gamma"), LocalDate.of(2020, 1, 1), null, null);
    private static final List<Seat> SEATS = List.of(ALPHA, BETA, VACANT);

    private static final Instant MONDAY = at("2026-06-01T09:00");
    private static final Instant TUESDAY_AFTER_NEXT = at("2026-06-09T14:00");

    private final Meeting meeting = planned(Plans.yearly(true));

    @Nested
    class Calling {

        @Test
        @Tag("TZA-12")
        void invites_whoever_holds_a_seat_concerned_and_nobody_for_a_vacant_one() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);

            assertThat(meeting.status()).isEqualTo(MeetingStatus.CALLED);
            assertThat(meeting.invitations()).extracting(Invitation::seatId, Invitation::personId, Invitation::noticeSufficient)
                    .containsExactly(tuple(id("alpha"), id("li"), true), tuple(id("beta"), id("wang"), true));
            assertThat(meeting.raised()).last().isEqualTo(new MeetingEvent.Called());
        }

        @Test
        @Tag("TZA-12")
        void refuses_a_notice_that_has_not_run_out_and_says_until_when_it_runs() {
            Instant fifthWorkingDay = at("2026-06-08T14:00");

            assertFault(() -> call(meeting, inPerson(fifthWorkingDay), MONDAY),
                    new Fault("startsAt", "notice-too-short", List.of(LocalDateTime.parse("2026-06-08T23:59:59.999"))).citing(Plans.ARTICLES));
            assertThat(meeting.status()).isEqualTo(MeetingStatus.PLANNED);
        }

        @Test
        @Tag("TZA-12")
        void allows_a_short_notice_with_a_reason_and_remembers_that_it_was_short() {
            call(meeting, new Call(at("2026-06-03T14:00"), "Hall", Mode.IN_PERSON, "inspection announced today"), MONDAY);

            assertThat(meeting.invitations()).extracting(Invitation::noticeSufficient).containsOnly(false);
        }

        @Test
        void refuses_a_time_that_is_past_or_lies_outside_the_period() {
            assertFault(() -> call(meeting, inPerson(MONDAY), MONDAY), new Fault("startsAt", "in-future"));
            assertFault(() -> call(meeting, inPerson(at("2027-01-01T00:00")), MONDAY), new Fault("startsAt", "within-period", List.of("2026")).citing(Plans.ARTICLES));
            call(meeting, inPerson(at("2026-12-31T23:59")), MONDAY);
        }

        @Test
        void refuses_when_nobody_can_be_invited() {
            assertNotPossible("nobody-to-invite",
                    () -> meeting.call(inPerson(TUESDAY_AFTER_NEXT), List.of(VACANT), MONDAY, noticeEnd(MONDAY)));
        }

        @Test
        void needs_a_place_only_when_people_come_together() {
            assertFault(() -> call(meeting, new Call(TUESDAY_AFTER_NEXT, null, Mode.IN_PERSON, null), MONDAY), new Fault("place", "required"));
            call(meeting, new Call(TUESDAY_AFTER_NEXT, null, Mode.BY_CORRESPONDENCE, null), MONDAY);
            assertThat(meeting.status()).isEqualTo(MeetingStatus.CALLED);
        }

        @Test
        void the_same_call_again_changes_nothing() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            int before = meeting.raised().size();

            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY.plusSeconds(60));

            assertThat(meeting.raised()).hasSize(before);
        }

        @Test
        void another_place_needs_no_new_notice_but_another_time_does() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            Instant dayBefore = at("2026-06-08T09:00");

            call(meeting, new Call(TUESDAY_AFTER_NEXT, "Annex", Mode.IN_PERSON, null), dayBefore);
            assertThat(meeting.invitations()).allMatch(Invitation::noticeSufficient).allMatch(i -> i.calledAt().equals(MONDAY));

            assertFault(() -> call(meeting, inPerson(at("2026-06-09T16:00")), dayBefore),
                    new Fault("startsAt", "notice-too-short", List.of(LocalDateTime.parse("2026-06-15T23:59:59.999"))).citing(Plans.ARTICLES));

            call(meeting, inPerson(at("2026-06-16T09:00")), dayBefore);
            assertThat(meeting.invitations()).allMatch(Invitation::noticeSufficient).allMatch(i -> i.calledAt().equals(dayBefore));
            assertThat(meeting.raised()).last().isEqualTo(new MeetingEvent.Rescheduled());
        }

        @Test
        void what_was_said_beforehand_still_excuses_when_the_time_moves() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            meeting.excuse(id("alpha"), new Excuse("abroad in June", null, "li", MONDAY));

            call(meeting, inPerson(at("2026-06-16T09:00")), MONDAY);

            assertThat(invitation(meeting, "alpha").excuse()).isNotNull();
            assertThat(invitation(meeting, "beta").excuse()).isNull();
        }

        @Test
        void is_refused_once_the_meeting_has_begun() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            assertNotPossible("meeting-has-begun", () -> call(meeting, inPerson(at("2026-07-01T09:00")), TUESDAY_AFTER_NEXT));
        }
    }

    @Nested
    class Succession {

        private final Seat alphaHandedOver = seat("alpha", "chen");

        @Test
        void a_successor_is_invited_and_called_too_late_to_be_counted_absent() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            Instant fridayBefore = at("2026-06-05T10:00");

            meeting.follow(List.of(alphaHandedOver), fridayBefore, noticeEnd(fridayBefore));

            assertThat(invitation(meeting, "alpha"))
                    .returns(id("chen"), Invitation::personId).returns(false, Invitation::noticeSufficient).returns(fridayBefore, Invitation::calledAt);
            assertThat(invitation(meeting, "beta").noticeSufficient()).isTrue();
            assertThat(meeting.raised()).last().isEqualTo(new MeetingEvent.InvitationsChanged());
        }

        @Test
        void nobody_stays_invited_for_a_seat_that_fell_vacant() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            meeting.follow(List.of(new Seat(id("alpha"), "assoc", "member", id("unit-alpha"), LocalDate.of(2020, 1, 1), null, null)), MONDAY, noticeEnd(MONDAY));
            assertThat(meeting.invitations()).extracting(Invitation::seatId).containsExactly(id("beta"));
        }

        @Test
        void changes_nothing_for_the_same_holder_or_after_the_beginning() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            int before = meeting.raised().size();

            meeting.follow(SEATS, MONDAY, noticeEnd(MONDAY));
            meeting.follow(List.of(alphaHandedOver), TUESDAY_AFTER_NEXT, noticeEnd(TUESDAY_AFTER_NEXT));

            assertThat(meeting.raised()).hasSize(before);
            assertThat(invitation(meeting, "alpha").personId()).isEqualTo(id("li"));
        }
    }

    @Nested
    class Excuses {

        @Test
        @Tag("TZA-12")
        void are_taken_until_the_meeting_begins_with_reason_and_delegate() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            Excuse excuse = new Excuse("audit at our company", "Zhao Min", "li", TUESDAY_AFTER_NEXT.minusMillis(1));

            meeting.excuse(id("alpha"), excuse);

            assertThat(invitation(meeting, "alpha").excuse()).isEqualTo(excuse);
            assertNotPossible("meeting-has-begun",
                    () -> meeting.excuse(id("beta"), new Excuse("late", null, "wang", TUESDAY_AFTER_NEXT)));
        }

        @Test
        @Tag("TZA-12")
        void name_a_delegate_only_where_one_may_come() {
            Meeting strict = planned(Plans.yearly(false));
            call(strict, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            assertFault(() -> strict.excuse(id("alpha"), new Excuse("ill", "Zhao Min", "li", MONDAY)),
                    new Fault("delegate", "delegate-not-allowed").citing(Plans.ARTICLES));
        }

        @Test
        void are_refused_for_a_seat_that_is_not_invited_and_for_a_meeting_not_called() {
            assertNotPossible("meeting-not-called", () -> meeting.excuse(id("alpha"), new Excuse("ill", null, "li", MONDAY)));
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            assertFault(() -> meeting.excuse(id("gamma"), new Excuse("ill", null, "li", MONDAY)), new Fault("seatId", "not-invited"));
        }
    }

    @Nested
    class Attending {

        private Meeting held() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            meeting.excuse(id("beta"), new Excuse("ill", "Zhao Min", "wang", MONDAY));
            meeting.hold(TUESDAY_AFTER_NEXT);
            return meeting;
        }

        @Test
        @Tag("TZA-12")
        void is_recorded_only_of_a_meeting_that_was_held() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            assertNotPossible("meeting-not-begun", () -> meeting.hold(TUESDAY_AFTER_NEXT.minusMillis(1)));
            assertNotPossible("meeting-not-held", () -> record(meeting, entry("alpha", Outcome.ATTENDED)));
        }

        @Test
        @Tag("TZA-12")
        void has_four_outcomes() {
            record(held(), entry("alpha", Outcome.UNEXCUSED), entry("beta", Outcome.DELEGATED));

            assertThat(meeting.raised()).filteredOn(MeetingEvent.AttendanceRecorded.class::isInstance).hasSize(2);
            assertThat(outcome("alpha")).isEqualTo(Outcome.UNEXCUSED);
            assertThat(outcome("beta")).isEqualTo(Outcome.DELEGATED);
        }

        @Test
        @Tag("TZA-12")
        void cannot_be_unexcused_for_somebody_who_said_so_beforehand() {
            held();
            assertFault(() -> record(meeting, entry("alpha", Outcome.ATTENDED), entry("beta", Outcome.UNEXCUSED)),
                    new Fault("entries[1].outcome", "excused-beforehand"));
            assertThat(invitation(meeting, "alpha").attendance()).as("nothing is recorded of a list with a flaw").isEmpty();
        }

        @Test
        void needs_a_reason_for_an_excuse_that_was_not_given_beforehand() {
            held();
            assertFault(() -> record(meeting, entry("alpha", Outcome.EXCUSED)), new Fault("entries[0].reason", "reason-required"));
            record(meeting, new AttendanceEntry(id("alpha"), Outcome.EXCUSED, "phoned that morning"), entry("beta", Outcome.EXCUSED));
        }

        @Test
        void is_corrected_with_a_reason_and_the_earlier_record_is_kept() {
            record(held(), entry("alpha", Outcome.UNEXCUSED));
            assertFault(() -> record(meeting, entry("alpha", Outcome.ATTENDED)), new Fault("entries[0].reason", "reason-required"));

            record(meeting, new AttendanceEntry(id("alpha"), Outcome.ATTENDED, "signed the second sheet"));

            assertThat(invitation(meeting, "alpha").attendances()).extracting(Attendance::outcome).containsExactly(Outcome.UNEXCUSED, Outcome.ATTENDED);
        }

        @Test
        void recorded_again_the_same_says_nothing_new() {
            record(held(), entry("alpha", Outcome.UNEXCUSED));
            int before = meeting.raised().size();
            record(meeting, entry("alpha", Outcome.UNEXCUSED));
            assertThat(meeting.raised()).hasSize(before);
        }

        @Test
        void refuses_strangers_and_seats_named_twice() {
            held();
            assertFault(() -> record(meeting, entry("gamma", Outcome.ATTENDED), entry("alpha", Outcome.ATTENDED), entry("alpha", Outcome.UNEXCUSED)),
                    new Fault("entries[0].seatId", "not-invited"), new Fault("entries[2].seatId", "named-twice"));
        }
    }

    @Nested
    class Missing {

        private static final Instant END_OF_YEAR = at("2027-01-01T00:00").minusMillis(1);

        @Test
        @Tag("SAF-12")
        void is_found_once_after_the_period_ended() {
            meeting.findMissed(END_OF_YEAR);
            assertThat(meeting.status()).isEqualTo(MeetingStatus.PLANNED);

            meeting.findMissed(END_OF_YEAR.plusMillis(1));
            meeting.findMissed(END_OF_YEAR.plusMillis(2));

            assertThat(meeting.status()).isEqualTo(MeetingStatus.MISSED);
            assertThat(meeting.raised()).filteredOn(new MeetingEvent.FoundMissed()::equals).hasSize(1);
        }

        @Test
        @Tag("SAF-12")
        void includes_one_that_was_called_off_and_never_called_again() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            meeting.cancel("flood");
            meeting.findMissed(END_OF_YEAR.plusMillis(1));
            assertThat(meeting.status()).isEqualTo(MeetingStatus.MISSED);
            assertNotPossible("meeting-not-called", () -> meeting.hold(END_OF_YEAR.plusMillis(2)));
        }

        @Test
        void leaves_time_to_record_a_meeting_that_was_called_and_is_corrected_when_the_record_comes_later() {
            call(meeting, inPerson(at("2026-12-31T14:00")), MONDAY);
            meeting.findMissed(END_OF_YEAR.plusMillis(1));
            assertThat(meeting.status()).isEqualTo(MeetingStatus.CALLED);

            meeting.findMissed(END_OF_YEAR.plus(Meeting.RECORDING_TERM).plusMillis(1));
            assertThat(meeting.status()).isEqualTo(MeetingStatus.MISSED);

            meeting.hold(at("2027-02-01T09:00"));
            assertThat(meeting.status()).isEqualTo(MeetingStatus.HELD);
        }

        @Test
        void never_includes_what_was_held_or_is_no_longer_asked_for_or_was_extra() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            meeting.hold(TUESDAY_AFTER_NEXT);
            Meeting waived = planned(Plans.yearly(true));
            waived.waive();
            Meeting extra = planned(Plans.extra());

            for (Meeting other : List.of(meeting, waived, extra)) {
                other.findMissed(END_OF_YEAR.plusSeconds(1_000_000));
                assertThat(other.status()).isNotEqualTo(MeetingStatus.MISSED);
                assertThat(other.state().owedUntil()).isNull();
            }
        }
    }

    @Nested
    class CallingOff {

        @Test
        void is_refused_once_it_is_over_and_a_meeting_called_off_can_be_called_again() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            meeting.excuse(id("alpha"), new Excuse("ill", null, "li", MONDAY));
            meeting.cancel("hall burnt down");
            call(meeting, inPerson(at("2026-06-16T09:00")), MONDAY);
            assertThat(meeting.raised()).last().isEqualTo(new MeetingEvent.Called());
            assertThat(invitation(meeting, "alpha").excuse()).as("a new call asks anew").isNull();

            meeting.hold(at("2026-06-16T09:00"));
            assertNotPossible("meeting-is-over", () -> meeting.cancel("changed our mind"));
            assertNotPossible("meeting-is-over", () -> call(meeting, inPerson(at("2026-07-16T09:00")), MONDAY));
        }
    }

    @Nested
    @Tag("SCH-8")
    class Erasing {

        @ParameterizedTest
        @EnumSource(MeetingStatus.class)
        void leaves_no_word_by_or_about_the_person_wherever_the_meeting_stands(MeetingStatus status) {
            Meeting meeting = excused(status);
            int invited = meeting.invitations().size();
            String before = meeting.state().toString();
            assertThat(before.contains("reason=ill")).isEqualTo(status != MeetingStatus.PLANNED);

            meeting.eraseTexts(id("li"));

            assertThat(meeting.state().toString()).doesNotContain("reason=ill", "Zhao Min", "came late", "phoned that morning");
            assertThat(meeting.status()).isEqualTo(status);
            assertThat(meeting.invitations()).hasSize(invited);
            if (invited > 0) {
                assertThat(invitation(meeting, "alpha").excuse()).isEqualTo(new Excuse(Erased.TEXT, Erased.TEXT, "li", MONDAY));
                assertThat(invitation(meeting, "beta").excuse()).as("of others").isEqualTo(new Excuse("abroad", "Sun Li", "wang", MONDAY));
            }
        }

        @ParameterizedTest
        @EnumSource(MeetingStatus.class)
        void changes_nothing_the_second_time_and_tells_nobody(MeetingStatus status) {
            Meeting meeting = excused(status);
            meeting.eraseTexts(id("li"));
            MeetingState once = meeting.state();
            List<MeetingEvent> raised = meeting.raised();
            assertThat(raised.getLast()).satisfies(last -> assertThat(last instanceof MeetingEvent.TextsErased).isEqualTo(status != MeetingStatus.PLANNED));

            meeting.eraseTexts(id("li"));
            meeting.eraseTexts(id("nobody"));

            assertThat(meeting.state()).isEqualTo(once);
            assertThat(meeting.raised()).isEqualTo(raised);
            assertThat(MeetingRecords.of(new MeetingEvent.TextsErased(), meeting)).isEmpty();
        }

        @Test
        void leaves_what_became_of_an_invitation_and_forgets_why() {
            Meeting meeting = excused(MeetingStatus.HELD);
            meeting.eraseTexts(id("li"));
            assertThat(invitation(meeting, "alpha").attendances()).extracting(Attendance::outcome, Attendance::reason)
                    .containsExactly(tuple(Outcome.DELEGATED, null), tuple(Outcome.EXCUSED, Erased.TEXT), tuple(Outcome.ATTENDED, Erased.TEXT));
        }

        @Test
        void forgets_what_the_person_said_in_the_place_of_others() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            meeting.excuse(id("beta"), new Excuse("ill", "Zhao Min", id("head").toString(), MONDAY));
            meeting.eraseTexts(id("head"));
            assertThat(invitation(meeting, "beta").excuse()).isEqualTo(new Excuse(Erased.TEXT, Erased.TEXT, id("head").toString(), MONDAY));
        }

        @Test
        void names_nobody_in_the_place_of_a_delegate_who_never_was() {
            call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
            meeting.excuse(id("alpha"), new Excuse("ill", null, "li", MONDAY));
            meeting.eraseTexts(id("li"));
            assertThat(invitation(meeting, "alpha").excuse()).isEqualTo(new Excuse(Erased.TEXT, null, "li", MONDAY));
        }

        private Meeting excused(MeetingStatus status) {
            Meeting meeting = planned(Plans.yearly(true));
            if (status != MeetingStatus.PLANNED) {
                call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
                meeting.excuse(id("alpha"), new Excuse("ill", "Zhao Min", "li", MONDAY));
                meeting.excuse(id("beta"), new Excuse("abroad", "Sun Li", "wang", MONDAY));
            }
            switch (status) {
                case PLANNED, CALLED -> { }
                case HELD -> {
                    meeting.hold(TUESDAY_AFTER_NEXT);
                    record(meeting, entry("alpha", Outcome.DELEGATED));
                    record(meeting, new AttendanceEntry(id("alpha"), Outcome.EXCUSED, "phoned that morning"));
                    record(meeting, new AttendanceEntry(id("alpha"), Outcome.ATTENDED, "came late"));
                }
                case CANCELLED -> meeting.cancel("hall burnt down");
                case MISSED -> meeting.findMissed(at("2027-02-01T09:00"));
            }
            return meeting;
        }
    }

    @Test
    void nothing_that_somebody_wrote_about_people_is_kept_unsealed() {
        call(meeting, new Call(TUESDAY_AFTER_NEXT, "Hall", Mode.IN_PERSON, "inspection announced"), MONDAY);
        meeting.excuse(id("alpha"), new Excuse("ill", "Zhao Min", "li", MONDAY));
        meeting.hold(TUESDAY_AFTER_NEXT);
        record(meeting, new AttendanceEntry(id("beta"), Outcome.EXCUSED, "phoned that morning"));

        MeetingState kept = meeting.state().withTexts((field, text) -> "sealed");

        assertThat(kept.toString()).doesNotContain("reason=ill", "Zhao Min", "phoned that morning", "inspection announced").contains("Hall");
        assertThat(kept.withTexts((field, text) -> "sealed")).isEqualTo(kept);
    }

    @Test
    void comes_back_from_what_is_remembered_as_it_was() {
        call(meeting, inPerson(TUESDAY_AFTER_NEXT), MONDAY);
        meeting.excuse(id("alpha"), new Excuse("ill", "Zhao Min", "li", MONDAY));
        meeting.hold(TUESDAY_AFTER_NEXT);
        record(meeting, entry("beta", Outcome.UNEXCUSED));

        Meeting back = Meeting.restore(meeting.state());

        assertThat(back.state()).isEqualTo(meeting.state());
        assertThat(back.raised()).isEmpty();
    }

    @Test
    void identity_follows_from_programme_duty_period_and_ordinal() {
        UUID id = Meeting.idOf("assoc", "regular-meeting", "2026", 1);
        assertThat(Meeting.idOf("assoc", "regular-meeting", "2026", 1)).isEqualTo(id);
        assertThat(List.of(Meeting.idOf("assoc", "regular-meeting", "2026", 2), Meeting.idOf("assoc", "regular-meeting", "2027", 1),
                Meeting.idOf("assoc", "training", "2026", 1), Meeting.idOf("hospital", "regular-meeting", "2026", 1))).doesNotContain(id).doesNotHaveDuplicates();
    }

    @Test
    @Tag("HOS-10")
    void whoever_is_suspended_is_not_called_and_is_called_again_afterwards() {
        Seat attended = SEATS.getFirst();
        Seat suspended = unattended(attended, LocalDate.of(2026, 3, 1));
        Meeting meeting = planned(Plans.yearly(true));
        meeting.call(inPerson(TUESDAY_AFTER_NEXT), SEATS, MONDAY, noticeEnd(MONDAY));
        int all = meeting.invitations().size();

        meeting.follow(List.of(suspended), MONDAY.plusSeconds(60), noticeEnd(MONDAY.plusSeconds(60)));
        assertThat(meeting.invitations()).hasSize(all - 1).noneMatch(invitation -> invitation.seatId().equals(attended.id()));

        Instant later = MONDAY.plusSeconds(3600);
        meeting.follow(List.of(attended), later, noticeEnd(later));
        assertThat(meeting.invitations()).filteredOn(invitation -> invitation.seatId().equals(attended.id())).singleElement()
                .satisfies(invitation -> assertThat(invitation.calledAt()).isEqualTo(later));
    }

    @Test
    void a_suspension_that_begins_after_the_meeting_leaves_the_invitation() {
        Meeting meeting = planned(Plans.yearly(true));
        meeting.call(inPerson(TUESDAY_AFTER_NEXT), List.of(unattended(SEATS.getFirst(), LocalDate.of(2026, 12, 1))), MONDAY, noticeEnd(MONDAY));
        assertThat(meeting.invitations()).hasSize(1);
    }

    private static Seat unattended(Seat seat, LocalDate since) {
        return new Seat(seat.id(), seat.programme(), seat.rule(), seat.unitId(), seat.openedOn(), seat.closedOn(), null, since, seat.holder());
    }

    @Test
    void what_was_given_up_and_is_asked_for_again_is_owed_again() {
        Meeting meeting = planned(Plans.yearly(true));
        meeting.askAgain();
        assertThat(meeting.raised()).hasSize(1);
        meeting.waive();
        assertThat(meeting.state().owedUntil()).isNull();
        meeting.askAgain();
        assertThat(meeting.status()).isEqualTo(MeetingStatus.PLANNED);
        assertThat(meeting.state().owedUntil()).isNotNull();
    }

    /** Plans of the tests. */
    private static final class Plans {

        private static final List<LocalizedText> ARTICLES = List.of(new LocalizedText("第七条第（一）项", "art. 7(1)"));

        static Plan yearly(boolean delegateAllowed) {
            Period year = Period.of(Cadence.YEARLY, LocalDate.of(2026, 1, 1));
            return new Plan("assoc", 1, "regular-meeting", new LocalizedText("例会", "Regular meeting"), year, 1, true,
                    Deadline.endOf(year.lastDay(), ZONE).at(), Audience.ofRule("member"), delegateAllowed, NOTICE, "cn", ZONE.getId(), ARTICLES, null, null);
        }

        static Plan extra() {
            return new Plan("assoc", 1, null, new LocalizedText("座谈", "Talk"), null, 1, false, null,
                    Audience.ofSeats(List.of(id("alpha"))), true, NOTICE, "cn", ZONE.getId(), null);
        }
    }

    private static Meeting planned(Plan plan) {
        return Meeting.plan(id("m-1"), plan);
    }

    private static void call(Meeting meeting, Call call, Instant now) {
        meeting.call(call, SEATS, now, noticeEnd(now));
    }

    private static Instant noticeEnd(Instant now) {
        return new Timetable(WorkingCalendar.unknown("cn"), ZONE, RestDayRule.NEXT_WORKING_DAY).dueAt(now, NOTICE).at();
    }

    private static Call inPerson(Instant startsAt) {
        return new Call(startsAt, "Hall", Mode.IN_PERSON, null);
    }

    private static void record(Meeting meeting, AttendanceEntry... entries) {
        meeting.recordAttendance(List.of(entries), "secretary", TUESDAY_AFTER_NEXT.plusSeconds(7200));
    }

    private static AttendanceEntry entry(String seatId, Outcome outcome) {
        return new AttendanceEntry(id(seatId), outcome, null);
    }

    private @Nullable Outcome outcome(String seatId) {
        return invitation(meeting, seatId).attendance().map(Attendance::outcome).orElse(null);
    }

    private static Invitation invitation(Meeting meeting, String seatId) {
        return meeting.invitations().stream().filter(invitation -> invitation.seatId().equals(id(seatId))).findFirst().orElseThrow();
    }

    private static void assertFault(ThrowingCallable verb, Fault... faults) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(verb).satisfies(e -> assertThat(e.faults()).containsExactly(faults));
    }

    private static void assertNotPossible(String rule, ThrowingCallable verb) {
        assertThatExceptionOfType(Conflict.class).isThrownBy(verb).returns(rule, Conflict::rule);
    }

    private static Seat seat(String id, String person) {
        return new Seat(id(id), "assoc", "member", id("unit-" + id), LocalDate.of(2020, 1, 1), null,
                new Liaison(id("liaison-" + person), id(person), LocalDate.of(2025, 1, 1)));
    }

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
    }
}
