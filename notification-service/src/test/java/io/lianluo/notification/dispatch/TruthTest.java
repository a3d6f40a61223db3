package io.lianluo.notification.dispatch;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Unit;
import io.lianluo.notification.World;
import io.lianluo.notification.dispatch.Truth.Verdict;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.replica.Liaison;
import io.lianluo.notification.replica.Meeting;
import io.lianluo.notification.replica.Obligation;
import io.lianluo.notification.replica.Obligation.Status;
import io.lianluo.workingtime.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TruthTest {

    private static final UUID PERSON = id(1);
    private static final UUID ABOUT = id(2);
    private static final UUID UNIT = id(7);
    private static final Instant BEGINS = START.plus(Duration.ofDays(7));

    private final World world = new World();
    private final Truth truth = new Truth(world.notices, world.obligations, world.meetings, world.proposals, world.roster);

    @Test
    void whatWasNeverHeardOfSpeaksAgainstNothing() {
        // A withdrawal is told to those alone who were told of the proposal.
        for (NoticeKind kind : EnumSet.complementOf(EnumSet.of(NoticeKind.REPLACEMENT_WITHDRAWN))) {
            assertThat(of(notice(kind, 5))).as(kind.name()).isEqualTo(Verdict.TRUE);
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void aNoticeLeavesInTheStatesOfAnObligationInWhichItIsTrue(NoticeKind kind) {
        Set<Status> left = EnumSet.noneOf(Status.class);
        for (Status status : Status.values()) {
            if (given(status, PERSON, notice(kind, 5)) == Verdict.TRUE) {
                left.add(status);
            }
        }
        assertThat(left).isEqualTo(trueIn(kind));
    }

    private static Set<Status> trueIn(NoticeKind kind) {
        return switch (kind) {
            case REPORT_REQUESTED, REPORT_DUE_CHANGED -> EnumSet.of(Status.OPEN);
            case REPORT_OVERDUE, EXCUSE_ASKED -> EnumSet.of(Status.OPEN, Status.MISSING);
            case APPOINTED, RELEASED, SUSPENDED, RESUMED, TRANSFERRED, UNIT_DISSOLVED, EXCUSE_GRANTED, EXCUSE_REFUSED, MEETING_CALLED, MEETING_CANCELLED, REPLACEMENT_PROPOSED,
                 APPLICATION_WENT_ON, APPLICATION_TURNED_DOWN, APPLICATION_CLOSED, CONDITION_LAPSES, CONDITION_LAPSED ->
                    EnumSet.allOf(Status.class);
            case REPLACEMENT_WITHDRAWN -> EnumSet.noneOf(Status.class);
        };
    }

    @Test
    void aReportIsRequestedOfWhoAnswersForItWhileItIsOpen() {
        Notice requested = notice(NoticeKind.REPORT_REQUESTED, 1);

        assertThat(given(Status.OPEN, PERSON, requested)).isEqualTo(Verdict.TRUE);
        assertThat(given(Status.OPEN, id(9), requested)).as("another answers for it now").isEqualTo(Verdict.NO_LONGER);
        assertThat(given(Status.MISSING, PERSON, requested)).as("the notice that it is overdue says more").isEqualTo(Verdict.NO_LONGER);
        assertThat(given(Status.SETTLED, PERSON, requested)).isEqualTo(Verdict.NO_LONGER);
    }

    @Test
    void ofADueTimeThatWasCountedAgainOnlyTheLatestIsTold() {
        world.obligations.put(new Obligation(ABOUT, Status.OPEN, PERSON, BEGINS.plusSeconds(86_400), false));

        assertThat(of(notice(NoticeKind.REPORT_REQUESTED, 1))).isEqualTo(Verdict.NO_LONGER);
        assertThat(of(notice(NoticeKind.REPORT_DUE_CHANGED, 2))).isEqualTo(Verdict.NO_LONGER);
        assertThat(given(Status.OPEN, PERSON, notice(NoticeKind.REPORT_DUE_CHANGED, 3))).isEqualTo(Verdict.TRUE);
        assertThat(given(Status.SETTLED, PERSON, notice(NoticeKind.REPORT_DUE_CHANGED, 4))).isEqualTo(Verdict.NO_LONGER);
    }

    @Test
    void aSuspensionIsToldWhileItLastsAndItsEndWhenItHasEnded() {
        world.roster.put(new Liaison(ABOUT, PERSON, null, false, true));
        assertThat(of(notice(NoticeKind.SUSPENDED, 1))).isEqualTo(Verdict.TRUE);
        assertThat(of(notice(NoticeKind.RESUMED, 2))).isEqualTo(Verdict.NO_LONGER);
        world.roster.put(new Liaison(ABOUT, PERSON, null, false, false));
        assertThat(of(notice(NoticeKind.SUSPENDED, 1))).isEqualTo(Verdict.NO_LONGER);
        assertThat(of(notice(NoticeKind.RESUMED, 2))).isEqualTo(Verdict.TRUE);
        world.roster.put(new Liaison(ABOUT, PERSON, null, true, false));
        assertThat(of(notice(NoticeKind.RESUMED, 2))).isEqualTo(Verdict.NO_LONGER);
        assertThat(of(notice(NoticeKind.TRANSFERRED, 3))).isEqualTo(Verdict.TRUE);
    }

    @Test
    void aReportIsOverdueUntilItIsSettled() {
        Notice overdue = notice(NoticeKind.REPORT_OVERDUE, 1);

        assertThat(given(Status.OPEN, PERSON, overdue)).as("that it is missing was not heard of yet").isEqualTo(Verdict.TRUE);
        assertThat(given(Status.MISSING, PERSON, overdue)).isEqualTo(Verdict.TRUE);
        assertThat(given(Status.SETTLED, PERSON, overdue)).isEqualTo(Verdict.NO_LONGER);
    }

    @Test
    void theOfficeIsNotToldOfARequestThatWasAnsweredMeanwhile() {
        world.obligations.put(new Obligation(ABOUT, Status.OPEN, PERSON, BEGINS, false));
        assertThat(of(notice(NoticeKind.EXCUSE_ASKED, 1))).isEqualTo(Verdict.NO_LONGER);
        assertThat(of(notice(NoticeKind.EXCUSE_REFUSED, 2))).isEqualTo(Verdict.TRUE);
    }

    @Test
    void aCallStandsUntilALaterEditionSaysOtherwise() {
        Notice called = notice(NoticeKind.MEETING_CALLED, 5);

        assertThat(given(meeting(Meeting.Status.PLANNED, null, 4, PERSON), called)).as("an older edition").isEqualTo(Verdict.TRUE);
        assertThat(given(meeting(Meeting.Status.CALLED, BEGINS, 6, PERSON), called)).isEqualTo(Verdict.TRUE);
        assertThat(given(meeting(Meeting.Status.CALLED, BEGINS.plusSeconds(1), 6, PERSON), called)).as("another time").isEqualTo(Verdict.NO_LONGER);
        assertThat(given(meeting(Meeting.Status.CALLED, BEGINS, 6, id(9)), called)).as("no longer invited").isEqualTo(Verdict.NO_LONGER);
        assertThat(given(meeting(Meeting.Status.CANCELLED, BEGINS, 6, PERSON), called)).isEqualTo(Verdict.NO_LONGER);
        assertThat(given(meeting(Meeting.Status.OVER, BEGINS, 6, PERSON), called)).isEqualTo(Verdict.NO_LONGER);
    }

    @Test
    void nobodyIsCalledToAMeetingThatHasBegun() {
        world.clock.pass(Duration.ofDays(7));

        assertThat(of(notice(NoticeKind.MEETING_CALLED, 5))).isEqualTo(Verdict.NO_LONGER);
        assertThat(of(notice(NoticeKind.MEETING_CANCELLED, 6))).isEqualTo(Verdict.TRUE);
    }

    @Test
    void anAppointmentThatHasEndedIsNotAnnounced() {
        world.roster.put(new Liaison(ABOUT, PERSON, null, true, false));

        assertThat(of(notice(NoticeKind.APPOINTED, 1))).isEqualTo(Verdict.NO_LONGER);
        assertThat(of(notice(NoticeKind.RELEASED, 2))).isEqualTo(Verdict.TRUE);
    }

    @Test
    @Tag("MOD-9")
    void nobodyHearsThatTheyGoOnWhoWereTurnedDownMeanwhile() {
        Notice goesOn = notice(NoticeKind.APPLICATION_WENT_ON, 2);
        assertThat(of(goesOn)).isEqualTo(Verdict.TRUE);
        world.notices.issue(notice(NoticeKind.APPLICATION_TURNED_DOWN, 3));
        assertThat(of(goesOn)).isEqualTo(Verdict.NO_LONGER);
    }

    @Test
    @Tag("MOD-8")
    void aLapseIsToldToWhoIsStillInOfficeAndAheadOnlyUntilItsDay() {
        Notice lapses = lapse(NoticeKind.CONDITION_LAPSES, LocalDate.ofInstant(START, Zones.CHINA));
        assertThat(of(lapses)).isEqualTo(Verdict.TRUE);
        world.clock.pass(Duration.ofDays(1));
        assertThat(of(lapses)).as("the notice that it has lapsed says more").isEqualTo(Verdict.NO_LONGER);
        assertThat(of(lapse(NoticeKind.CONDITION_LAPSED, LocalDate.ofInstant(START, Zones.CHINA)))).isEqualTo(Verdict.TRUE);
        world.roster.put(new Liaison(ABOUT, PERSON, null, true, false));
        assertThat(of(lapse(NoticeKind.CONDITION_LAPSED, LocalDate.ofInstant(START, Zones.CHINA)))).isEqualTo(Verdict.NO_LONGER);
    }

    private static Notice lapse(NoticeKind kind, LocalDate validUntil) {
        return Notice.issue(kind, PROGRAMME, PERSON, ABOUT, cause(3), NoticeContent.condition(text("持证", "Certified"), id(7), PERSON, validUntil, null), START);
    }

    @Test
    void aWithdrawnProposalIsNotTold() {
        world.proposals.withdraw(ABOUT);

        assertThat(of(notice(NoticeKind.REPLACEMENT_PROPOSED, 1))).isEqualTo(Verdict.NO_LONGER);
    }

    @Test
    @Tag("JCH-13")
    void aProposalToAUnitThatIsNoMoreIsToldToNobody() {
        LocalDate today = LocalDate.ofInstant(START, Zones.CHINA);
        Notice proposed = proposal();
        world.roster.put(new Unit(UNIT, "cj", "长江汽车", null, id(3), null, today));
        assertThat(of(proposed)).as("on the last day of the unit").isEqualTo(Verdict.TRUE);
        world.roster.put(new Unit(UNIT, "cj", "长江汽车", null, id(3), null, today.minusDays(1)));
        assertThat(of(proposed)).isEqualTo(Verdict.NO_LONGER);
    }

    @Test
    @Tag("JCH-13")
    void aProposalAboutALiaisonWhoLeftTheUnitIsToldToNobody() {
        Liaison.Place there = new Liaison.Place(PROGRAMME, "member", id(8), UNIT, LocalDate.EPOCH);
        Notice proposed = proposal();
        world.roster.put(new Liaison(id(10), PERSON, null, true, false, new Liaison.Place("another", "member", id(8), UNIT, LocalDate.EPOCH)));
        assertThat(of(proposed)).as("released in another programme").isEqualTo(Verdict.TRUE);
        world.roster.put(new Liaison(id(11), PERSON, null, true, false, there));
        assertThat(of(proposed)).isEqualTo(Verdict.NO_LONGER);
        world.roster.put(new Liaison(id(12), PERSON, null, false, true, there));
        assertThat(of(proposed)).as("appointed there again, and suspended").isEqualTo(Verdict.TRUE);
    }

    private static Notice proposal() {
        return Notice.issue(NoticeKind.REPLACEMENT_PROPOSED, PROGRAMME, id(3), ABOUT, cause(1), NoticeContent.replacement(UNIT, PERSON, text("理由", "reason"), null), START);
    }

    @Test
    void aWithdrawalIsToldToWhoWasToldOfTheProposal() {
        Notice withdrawn = notice(NoticeKind.REPLACEMENT_WITHDRAWN, 2);
        assertThat(of(withdrawn)).as("never told").isEqualTo(Verdict.NO_LONGER);

        Notice proposed = notice(NoticeKind.REPLACEMENT_PROPOSED, 1);
        world.notices.issue(proposed);
        assertThat(of(withdrawn)).as("it may be leaving this moment").isEqualTo(Verdict.UNDECIDED);

        world.notices.change(proposed.id(), notice -> notice.read(START));
        assertThat(of(withdrawn)).isEqualTo(Verdict.TRUE);
    }

    @Test
    void aWithdrawalLapsesWithTheProposalThatLapsed() {
        Notice proposed = notice(NoticeKind.REPLACEMENT_PROPOSED, 1);
        world.notices.issue(proposed);
        world.notices.change(proposed.id(), notice -> notice.lapse(START));

        assertThat(of(notice(NoticeKind.REPLACEMENT_WITHDRAWN, 2))).isEqualTo(Verdict.NO_LONGER);
    }

    private Verdict given(Status status, UUID personId, Notice notice) {
        world.obligations.put(new Obligation(ABOUT, status, personId, BEGINS, true));
        return of(notice);
    }

    private Verdict given(Meeting meeting, Notice notice) {
        world.meetings.put(meeting);
        return of(notice);
    }

    private static Meeting meeting(Meeting.Status status, Instant startsAt, long sequence, UUID invited) {
        return new Meeting(ABOUT, status, startsAt, "会议室", false, List.of(invited), sequence);
    }

    private Verdict of(Notice notice) {
        return truth.of(notice, world.clock.instant());
    }

    private static Notice notice(NoticeKind kind, long sequence) {
        return Notice.issue(kind, PROGRAMME, PERSON, ABOUT, cause(sequence),
                NoticeContent.meeting(text("例会", "Regular meeting"), BEGINS, "会议室", false, true, null, null), START);
    }
}
