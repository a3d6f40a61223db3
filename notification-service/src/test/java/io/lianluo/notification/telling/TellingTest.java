package io.lianluo.notification.telling;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.event;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Capacities;
import io.lianluo.access.Office;
import io.lianluo.access.Unit;
import io.lianluo.notification.World;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Meeting.Status;
import io.lianluo.notification.replica.Meeting;
import io.lianluo.notification.replica.Proposal;
import io.lianluo.workingtime.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final UUID MEETING = id(50);
    private static final UUID PROPOSAL = id(60);
    private static final UUID UNIT = id(70);
    private static final UUID LIAISON = id(1);
    private static final UUID HEAD = id(2);
    private static final Instant BEGINS = START.plusSeconds(86_400);

    private final World world = new World();
    private final WhenMeetingChangesThenTellInvited meetings = new WhenMeetingChangesThenTellInvited(world.notices, world.meetings, world.clock);
    private final WhenReplacementIsProposedThenTell replacements =
            new WhenReplacementIsProposedThenTell(world.notices, world.proposals, world.roster, world.clock);

    @Test
    @Tag("JCH-2")
    void aRequestToBeExcusedIsToldToTheNearestSecretariatThatIsStaffed() {
        UUID township = id(71);
        world.roster.put(new Unit(township, "示例镇", null, null, null));
        world.roster.put(new Unit(UNIT, "示例厂", township, null, null));
        WhenExcuseIsAskedThenTell excuses = new WhenExcuseIsAskedThenTell(world.notices, world.roster, new Capacities(world.roster, world.roster, world.roster, world.clock), world.clock);
        WhenExcuseIsAskedThenTell.Request request = new WhenExcuseIsAskedThenTell.Request(PROGRAMME, id(80), UNIT,
                NoticeContent.report(text("月报", "Monthly report"), null, BEGINS, false, UNIT, null));
        excuses.asked(cause(1), request);
        assertThat(told()).as("while there is no office").isEmpty();

        world.roster.put(office(id(90), null, Office.Kind.SECRETARIAT, id(3), "2026-01-01"));
        world.roster.put(office(id(91), null, Office.Kind.AUDITOR, id(4), "2026-01-01"));
        world.roster.put(office(id(92), township, Office.Kind.SECRETARIAT, id(5), "2027-01-01"));
        excuses.asked(cause(2), request);
        assertThat(told()).as("while nobody is in post in the township").containsExactly("EXCUSE_ASKED 3");

        world.roster.put(office(id(93), township, Office.Kind.SECRETARIAT, id(6), "2026-01-01"));
        excuses.asked(cause(3), request);
        assertThat(told()).containsExactlyInAnyOrder("EXCUSE_ASKED 3", "EXCUSE_ASKED 6");
    }

    private static Office office(UUID id, @Nullable UUID part, Office.Kind kind, UUID officer, String since) {
        LocalDate first = LocalDate.parse(since);
        return new Office(id, kind, PROGRAMME, text("所", "office"), part, first.withDayOfYear(1).minusYears(1), null, List.of(new Office.Officer(officer, first, null)));
    }

    @Test
    @Tag("MOD-9")
    void anApplicantHearsOnceWhatWasDecidedAndSomebodyUnknownHearsFromTheOffice() {
        WhenApplicationIsDecidedThenTell applications = new WhenApplicationIsDecidedThenTell(world.notices, world.clock);
        applications.decided(NoticeKind.APPLICATION_WENT_ON, cause(2), PROGRAMME, Basis.seat("post"), id(80), id(1), UNIT);
        applications.decided(NoticeKind.APPLICATION_WENT_ON, cause(2), PROGRAMME, Basis.seat("post"), id(80), id(1), UNIT);
        applications.decided(NoticeKind.APPLICATION_TURNED_DOWN, cause(3), PROGRAMME, Basis.seat("post"), id(81), null, UNIT);
        assertThat(told()).containsExactly("APPLICATION_WENT_ON 1");
    }

    @Test
    @Tag("MOD-8")
    @Tag("INF-8")
    void aLiaisonHearsOnceThatAConditionLapsesAndOnceThatItHasLapsed() {
        WhenConditionLapsesThenTell lapses = new WhenConditionLapsesThenTell(world.notices, world.clock);
        for (int again = 0; again < 2; again++) {
            lapses.lapse(false, cause(2), PROGRAMME, null, LIAISON, id(1), UNIT, text("持证", "Certified"), LocalDate.parse("2026-10-01"));
            lapses.lapse(true, cause(3), PROGRAMME, null, LIAISON, id(1), UNIT, text("持证", "Certified"), LocalDate.parse("2026-10-01"));
        }
        assertThat(told()).containsExactlyInAnyOrder("CONDITION_LAPSES 1", "CONDITION_LAPSED 1");
    }

    @Test
    @Tag("TZA-12")
    void allInvitedAreCalledAndToldWhenItIsCalledOff() {
        change(1, Status.PLANNED, null);
        assertThat(told()).isEmpty();

        change(2, Status.CALLED, BEGINS, id(1), id(2));
        assertThat(told()).containsExactlyInAnyOrder("MEETING_CALLED 1", "MEETING_CALLED 2");

        change(3, Status.CANCELLED, BEGINS, id(1), id(2));
        assertThat(told()).containsExactlyInAnyOrder("MEETING_CALLED 1", "MEETING_CALLED 2", "MEETING_CANCELLED 1", "MEETING_CANCELLED 2");
    }

    @Test
    @Tag("TZA-12")
    void whoIsInvitedLaterIsCalledAloneAndAnotherTimeCallsAll() {
        change(1, Status.CALLED, BEGINS, id(1), id(2));
        change(2, Status.CALLED, BEGINS, id(1), id(3));
        assertThat(told()).containsExactlyInAnyOrder("MEETING_CALLED 1", "MEETING_CALLED 2", "MEETING_CALLED 3");

        change(3, Status.CALLED, BEGINS.plusSeconds(3600), id(1), id(3));

        assertThat(told()).hasSize(5);
    }

    @Test
    @Tag("SAF-12")
    void aMeetingThatWasHeldOrMissedCallsNobody() {
        change(1, Status.OVER, BEGINS, id(1));

        assertThat(told()).isEmpty();
    }

    @Test
    void theSameAgainAndAnOlderEditionTellNothingNew() {
        change(1, Status.CALLED, BEGINS, id(1));
        change(3, Status.CALLED, BEGINS.plusSeconds(60), id(1));
        List<String> before = told();

        change(3, Status.CALLED, BEGINS.plusSeconds(60), id(1));
        change(1, Status.CALLED, BEGINS, id(1));
        change(2, Status.CANCELLED, BEGINS, id(1));

        assertThat(told()).isEqualTo(before);
    }

    @Test
    void aCrashBeforeTheMeetingIsKeptTellsEverybodyOnce() {
        Meeting meeting = meeting(1, Status.CALLED, BEGINS, id(1), id(2));
        meetings.changed(cause(1), PROGRAMME, null, text("例会", "Meeting"), true, meeting, Map.of());

        change(1, Status.CALLED, BEGINS, id(1), id(2));

        assertThat(told()).containsExactlyInAnyOrder("MEETING_CALLED 1", "MEETING_CALLED 2");
    }

    @Test
    @Tag("TZA-3")
    void headAndLiaisonAreToldOfAProposal() {
        world.roster.put(new Unit(UNIT, "长江汽车", null, HEAD, null));

        propose();

        assertThat(told()).containsExactlyInAnyOrder("REPLACEMENT_PROPOSED 1", "REPLACEMENT_PROPOSED 2");
    }

    @Test
    @Tag("TZA-3")
    void aHeadWhoIsHeardOfLaterIsToldThen() {
        propose();
        assertThat(told()).containsExactly("REPLACEMENT_PROPOSED 1");

        world.roster.put(new Unit(UNIT, "长江汽车", null, HEAD, null));
        replacements.unitChanged(UNIT);
        replacements.unitChanged(UNIT);

        assertThat(told()).containsExactlyInAnyOrder("REPLACEMENT_PROPOSED 1", "REPLACEMENT_PROPOSED 2");
    }

    @Test
    void whoWasToldOfAProposalIsToldOfItsWithdrawal() {
        world.roster.put(new Unit(UNIT, "长江汽车", null, HEAD, null));
        propose();
        withdraw();

        assertThat(told()).contains("REPLACEMENT_WITHDRAWN 1", "REPLACEMENT_WITHDRAWN 2");
        world.roster.put(new Unit(UNIT, "长江汽车", null, id(3), null));
        replacements.unitChanged(UNIT);
        assertThat(told()).as("a head who follows has nothing to be told").hasSize(4);
    }

    @Test
    void aUnitThatIsNoMoreIsToldToReplaceNobodyWhicheverComesFirst() {
        world.roster.put(new Unit(UNIT, "cj", "长江汽车", null, HEAD, null, LocalDate.now(world.clock.withZone(Zones.CHINA)).minusDays(1)));
        propose();
        replacements.unitChanged(UNIT);
        assertThat(told()).as("the unit ended first").isEmpty();
    }

    @Test
    void aHeadWhoFollowsInAUnitThatIsNoMoreHasNothingToBeTold() {
        world.roster.put(new Unit(UNIT, "长江汽车", null, HEAD, null));
        propose();
        world.roster.put(new Unit(UNIT, "cj", "长江汽车", null, id(3), null, LocalDate.now(world.clock.withZone(Zones.CHINA)).minusDays(1)));
        replacements.unitChanged(UNIT);
        replacements.unitChanged(UNIT);
        assertThat(told()).containsExactlyInAnyOrder("REPLACEMENT_PROPOSED 1", "REPLACEMENT_PROPOSED 2");
    }

    @Test
    void aWithdrawalThatComesFirstLeavesNothingToTell() {
        world.roster.put(new Unit(UNIT, "长江汽车", null, HEAD, null));
        withdraw();
        propose();

        assertThat(told()).isEmpty();
    }

    private void change(long sequence, Status status, @Nullable Instant startsAt, UUID... invited) {
        Meeting meeting = meeting(sequence, status, startsAt, invited);
        meetings.changed(cause(sequence), PROGRAMME, null, text("例会", "Meeting"), true, meeting, Map.of());
        if (world.meetings.find(MEETING).filter(kept -> kept.sequence() >= sequence).isEmpty()) {
            world.meetings.put(meeting);
        }
    }

    private static Meeting meeting(long sequence, Status status, @Nullable Instant startsAt, UUID... invited) {
        return new Meeting(MEETING, status, startsAt, "会议室", false, Arrays.asList(invited), sequence);
    }

    private void propose() {
        Proposal proposal = new Proposal(PROPOSAL, cause(1), PROGRAMME, UNIT, LIAISON, text("理由", "reason"), Basis.threshold(1, "two-in-a-row"));
        world.proposals.keep(event(PROPOSAL.toString(), 1), proposal);
        replacements.proposed(proposal);
    }

    private void withdraw() {
        world.proposals.withdraw(PROPOSAL);
        replacements.withdrawn(cause(2), PROPOSAL, UNIT, LIAISON, text("理由", "reason"));
    }

    /** Who was told what: the kind, and the number at the end of the person's id. */
    private List<String> told() {
        return world.notices.all().stream().map(TellingTest::told).toList();
    }

    private static String told(Notice notice) {
        return notice.kind() + " " + notice.personId().toString().replaceFirst(".*-0*", "");
    }
}
