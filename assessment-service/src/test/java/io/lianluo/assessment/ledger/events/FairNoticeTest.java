package io.lianluo.assessment.ledger.events;

import static io.lianluo.assessment.ledger.events.History.id;
import static io.lianluo.assessment.ledger.events.History.noonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.assessment.ledger.Fact;
import io.lianluo.assessment.ledger.Judgement;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.ledger.Outcome;
import io.lianluo.assessment.proposal.Evidence;
import io.lianluo.assessment.proposal.Ground;
import io.lianluo.assessment.proposal.Lapse;
import io.lianluo.assessment.proposal.ProposalState;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.domain.Conflict;
import io.lianluo.events.meeting.v1.AttendanceOutcome;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.reporting.v1.ObligationStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what is said to what is proposed: nothing against a person without proof, and nothing that stays when its ground breaks. */
class FairNoticeTest {

    private final World world = new World();

    @BeforeEach
    void inForce() {
        world.hear(new History().other("registry.programme-published.v1", "p/1", 1, World.programme(World.TWO_IN_A_ROW))
                .other("registry.liaison-changed.v1", "li", 1, World.appointed("li")));
    }

    @Test
    @Tag("TZA-3")
    void two_missed_items_lead_to_a_proposal_once_both_are_proven_to_be_known() {
        world.hear(new History().missed("item-1", "li", "2026-03-10").missed("item-2", "li", "2026-04-10")
                .told(NoticeKind.REPORT_REQUESTED, "item-1", "li", noonOf("2026-02-20")));
        assertThat(standings()).containsExactly(Judgement.COUNTED, Judgement.NO_PROOF_OF_NOTICE);
        assertThat(world.judgement()).isEmpty();

        world.hear(new History().told(NoticeKind.REPORT_REQUESTED, "item-2", "li", noonOf("2026-03-27")));

        assertThat(standings()).containsExactly(Judgement.COUNTED, Judgement.COUNTED);
        assertThat(world.judgement().values()).singleElement().satisfies(ground -> {
            assertThat(ground.threshold()).isEqualTo("two-in-a-row");
            assertThat(ground.evidence()).extracting(Evidence::subjectId).containsExactly(id("item-1"), id("item-2"));
            assertThat(ground.evidence()).extracting(Evidence::noticeId).containsExactly(
                    id("REPORT_REQUESTED of item-1 to li"), id("REPORT_REQUESTED of item-2 to li"));
            assertThat(ground.evidence()).extracting(Evidence::eventId).containsExactly(
                    id("reporting.report-overdue.v1 item-1 2").toString(), id("reporting.report-overdue.v1 item-2 2").toString());
        });
    }

    @Test
    void a_notice_to_somebody_else_or_about_something_else_proves_nothing() {
        world.hear(new History().missed("item-1", "li", "2026-03-10")
                .told(NoticeKind.REPORT_REQUESTED, "item-1", "head", noonOf("2026-02-23"))
                .told(NoticeKind.REPORT_REQUESTED, "item-2", "li", noonOf("2026-02-23"))
                .told(NoticeKind.MEETING_CALLED, "item-1", "li", noonOf("2026-02-20")));
        assertThat(standings()).containsExactly(Judgement.NO_PROOF_OF_NOTICE);
    }

    @Test
    @Tag("TZA-12")
    void an_absence_counts_only_if_the_call_was_served_before_the_meeting_began_and_told_of_its_time() {
        world.hear(new History()
                .attendance("meeting-1", "li", "2026-03-20", AttendanceOutcome.UNEXCUSED, 3, true)
                .told(NoticeKind.MEETING_CALLED, "meeting-1", "li", noonOf("2026-03-20"))
                .attendance("meeting-2", "li", "2026-04-20", AttendanceOutcome.UNEXCUSED, 3, true)
                .told(NoticeKind.MEETING_CALLED, "meeting-2", "li", noonOf("2026-04-10"))
                .attendance("meeting-3", "li", "2026-05-20", AttendanceOutcome.UNEXCUSED, 3, true)
                .told(NoticeKind.MEETING_CALLED, "meeting-3", "li", noonOf("2026-05-12"))
                .attendance("meeting-4", "li", "2026-06-20", AttendanceOutcome.UNEXCUSED, 3, false)
                .told(NoticeKind.MEETING_CALLED, "meeting-4", "li", noonOf("2026-06-12")));

        assertThat(standings()).as("served at its beginning; served of an earlier time; in order; term too short").containsExactly(
                Judgement.NO_PROOF_OF_NOTICE, Judgement.NO_PROOF_OF_NOTICE, Judgement.COUNTED, Judgement.NOTICE_TOO_SHORT);
    }

    @Test
    void a_late_report_does_not_undo_that_it_was_missing_and_the_ledger_says_when_it_came() {
        world.hear(twoMissed().obligation("item-2", "li", "2026-04-10", ObligationStatus.HANDED_IN, 3));

        assertThat(standings()).containsExactly(Judgement.COUNTED, Judgement.COUNTED);
        assertThat(facts()).extracting(Fact::handedInLateAt).containsExactly(null, noonOf("2026-04-11"));
        assertThat(world.judgement()).hasSize(1);
    }

    @Test
    @Tag("TZA-3")
    void a_proposal_lapses_when_a_fact_is_excused_and_stands_on_what_is_left() {
        world.hear(twoMissed());
        UUID id = world.judgement().keySet().iterator().next();

        world.hear(new History().obligation("item-2", "li", "2026-04-10", ObligationStatus.EXCUSED, 3));
        assertThat(proposal(id).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(proposal(id).lapse()).isEqualTo(Lapse.EXCUSED);

        world.hear(new History().missed("item-3", "li", "2026-05-10").told(NoticeKind.REPORT_REQUESTED, "item-3", "li", noonOf("2026-04-25")));
        assertThat(world.judgement().get(id)).extracting(Ground::evidence).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Evidence.class))
                .extracting(Evidence::subjectId).containsExactly(id("item-1"), id("item-3"));
        assertThat(world.proposals.told()).extracting(event -> event.getClass().getSimpleName()).containsExactly("Drafted", "Dropped", "Drafted");
    }

    @Test
    @Tag("TZA-3")
    void a_proposal_lapses_when_an_attendance_is_corrected() {
        world.hear(new History()
                .attendance("meeting-1", "li", "2026-03-20", AttendanceOutcome.UNEXCUSED, 3, true).told(NoticeKind.MEETING_CALLED, "meeting-1", "li", noonOf("2026-03-12"))
                .attendance("meeting-2", "li", "2026-09-20", AttendanceOutcome.UNEXCUSED, 3, true).told(NoticeKind.MEETING_CALLED, "meeting-2", "li", noonOf("2026-09-12")));
        UUID id = world.judgement().keySet().iterator().next();

        world.hear(new History().attendance("meeting-1", "li", "2026-03-20", AttendanceOutcome.ATTENDED, 8, true));

        assertThat(proposal(id).lapse()).isEqualTo(Lapse.CORRECTED);
        assertThat(facts()).extracting(Fact::corrected).containsExactly(true, false);
    }

    @Test
    void a_duty_fulfilled_in_between_that_becomes_known_later_breaks_the_row() {
        world.hear(twoMissed());
        UUID id = world.judgement().keySet().iterator().next();
        world.hear(new History().handedIn("item-between", "li", "2026-03-25"));
        assertThat(proposal(id).lapse()).isEqualTo(Lapse.NOT_IN_A_ROW);
    }

    @Test
    void an_earlier_fact_that_becomes_known_later_gives_the_proposal_its_full_ground() {
        world.hear(twoMissed());
        UUID first = world.judgement().keySet().iterator().next();

        world.hear(new History().missed("item-0", "li", "2026-02-10").told(NoticeKind.REPORT_REQUESTED, "item-0", "li", noonOf("2026-01-26")));

        assertThat(proposal(first).lapse()).isEqualTo(Lapse.SUPERSEDED);
        assertThat(world.judgement()).hasSize(1).doesNotContainKey(first);
    }

    @Test
    @Tag("JCH-13")
    void a_released_liaison_is_proposed_no_more_and_the_successor_begins_with_nothing() {
        world.hear(twoMissed());
        UUID id = world.judgement().keySet().iterator().next();
        world.hear(new History().other("registry.liaison-changed.v1", "li", 2, World.released("li", "2026-04-30"))
                .other("registry.liaison-changed.v1", "chen", 1, World.appointed("chen")));

        assertThat(proposal(id).status()).isEqualTo(ProposalStatus.CLOSED);
        world.hear(new History().missed("item-3", "chen", "2026-05-10").told(NoticeKind.REPORT_REQUESTED, "item-3", "chen", noonOf("2026-04-25")));
        assertThat(world.ledgers.find(id("chen").toString()).orElseThrow().judged(History.ZONE)).hasSize(1);
        assertThat(world.judgement()).isEmpty();
    }

    @Test
    void what_proves_wrong_after_the_liaison_left_is_withdrawn_all_the_same() {
        world.hear(twoMissed());
        UUID id = world.judgement().keySet().iterator().next();
        world.hear(new History().other("registry.liaison-changed.v1", "li", 2, World.released("li", "2026-04-30")));

        world.hear(new History().obligation("item-1", "li", "2026-03-10", ObligationStatus.EXCUSED, 3));

        assertThat(proposal(id).status()).isEqualTo(ProposalStatus.WITHDRAWN);
    }

    @Test
    void what_is_missed_in_a_vacancy_is_nobodys() {
        world.hear(new History().missed("item-1", null, "2026-03-10").missed("item-2", null, "2026-04-10"));

        assertThat(world.ledgers.find(History.SEAT.toString()).orElseThrow().judged(History.ZONE)).extracting(judged -> judged.judgement())
                .containsExactly(Judgement.VACANT, Judgement.VACANT);
        assertThat(world.judgement()).isEmpty();
    }

    @ParameterizedTest
    @Tag("TZA-3")
    @CsvSource({"0, COUNTED", "864000000, COUNTED", "864000001, NO_PROOF_OF_NOTICE", "1728000000, NO_PROOF_OF_NOTICE", "-1, NO_PROOF_OF_NOTICE"})
    void a_report_counts_only_if_the_notice_left_half_of_the_time(long millisecondsAfterOpening, Judgement judgement) {
        Instant opened = noonOf("2026-03-10").minusSeconds(20 * 86_400);
        world.hear(new History().missed("item-1", "li", "2026-03-10")
                .told(NoticeKind.REPORT_REQUESTED, "item-1", "li", opened.plusMillis(millisecondsAfterOpening)));
        assertThat(standings()).as("half of twenty days are 864000000 ms, which is still in time").containsExactly(judgement);
    }

    @ParameterizedTest
    @Tag("TZA-12")
    @CsvSource({"0, COUNTED", "388800000, COUNTED", "388800001, NO_PROOF_OF_NOTICE"})
    void an_absence_counts_only_if_the_call_left_half_of_the_time(long millisecondsAfterTheCall, Judgement judgement) {
        Instant called = noonOf("2026-03-20").minusSeconds(9 * 86_400);
        world.hear(new History().attendance("meeting-1", "li", "2026-03-20", AttendanceOutcome.UNEXCUSED, 3, true)
                .told(NoticeKind.MEETING_CALLED, "meeting-1", "li", called.plusMillis(millisecondsAfterTheCall)));
        assertThat(standings()).containsExactly(judgement);
    }

    @Test
    @Tag("TZA-3")
    void what_was_told_only_when_it_was_overdue_counts_against_nobody_and_the_gap_stays() {
        world.hear(new History().missed("item-1", "li", "2026-03-10").told(NoticeKind.REPORT_OVERDUE, "item-1", "li", noonOf("2026-03-10").plusSeconds(5))
                .missed("item-2", "li", "2026-04-10").told(NoticeKind.REPORT_OVERDUE, "item-2", "li", noonOf("2026-04-10").plusSeconds(5)));
        assertThat(standings()).containsExactly(Judgement.NO_PROOF_OF_NOTICE, Judgement.NO_PROOF_OF_NOTICE);
        assertThat(facts()).extracting(Fact::outcome).containsOnly(Outcome.MISSING);
        assertThat(world.judgement()).isEmpty();
    }

    @Test
    @Tag("TZA-3")
    void a_proof_that_arrives_late_counts_by_when_the_notice_was_served_whatever_comes_first_and_how_often() {
        History overdue = new History().missed("item-1", "li", "2026-03-10");
        History late = new History().told(NoticeKind.REPORT_REQUESTED, "item-1", "li", noonOf("2026-02-20"));
        world.hear(overdue);
        world.hear(late);
        world.hear(late);
        assertThat(standings()).containsExactly(Judgement.COUNTED);

        World other = new World();
        other.hear(new History().other("registry.programme-published.v1", "p/1", 1, World.programme(World.TWO_IN_A_ROW))
                .other("registry.liaison-changed.v1", "li", 1, World.appointed("li")));
        other.hear(late);
        other.hear(overdue);
        other.hear(overdue);
        assertThat(other.ledgers()).isEqualTo(world.ledgers());
    }

    @Test
    @Tag("HOS-6")
    void a_notice_of_a_later_due_time_proves_nothing_about_an_earlier_one() {
        world.hear(new History().recounted("item-1", "li", "2026-03-10", noonOf("2026-03-02"))
                .told(NoticeKind.REPORT_REQUESTED, "item-1", "li", noonOf("2026-02-20")));
        assertThat(standings()).containsExactly(Judgement.NO_PROOF_OF_NOTICE);

        world.hear(new History().told(NoticeKind.REPORT_DUE_CHANGED, "item-1", "li", noonOf("2026-03-03")));
        assertThat(standings()).as("eight days were left from when it was counted again, and seven of them at the notice").containsExactly(Judgement.COUNTED);
    }

    @Test
    @Tag("HOS-10")
    void nobody_is_blamed_for_what_was_due_while_they_were_suspended_and_a_streak_goes_on_around_it() {
        world.hear(twoMissed().missed("item-3", "li", "2026-05-10").told(NoticeKind.REPORT_REQUESTED, "item-3", "li", noonOf("2026-04-24")));
        UUID id = world.judgement().keySet().iterator().next();

        world.hear(new History().other("registry.liaison-changed.v1", "li", 2, World.suspended("li", "2026-04-01", "2026-04-30")));
        assertThat(standings()).containsExactly(Judgement.COUNTED, Judgement.SUSPENDED, Judgement.COUNTED);
        assertThat(world.judgement().get(id).evidence()).as("what is due meanwhile neither counts nor resets").extracting(Evidence::subjectId)
                .containsExactly(id("item-1"), id("item-3"));

        world.hear(new History().other("registry.liaison-changed.v1", "li", 3, World.suspended("li", "2026-03-01", null)));
        assertThat(world.judgement()).isEmpty();
        assertThat(proposal(id).lapse()).isEqualTo(Lapse.SUSPENDED);
    }

    @Test
    @Tag("HOS-10")
    void a_meeting_missed_while_suspended_counts_against_nobody() {
        world.hear(new History().attendance("meeting-1", "li", "2026-03-20", AttendanceOutcome.UNEXCUSED, 3, true)
                .told(NoticeKind.MEETING_CALLED, "meeting-1", "li", noonOf("2026-03-12"))
                .other("registry.liaison-changed.v1", "li", 2, World.suspended("li", "2026-03-20", "2026-03-20")));
        assertThat(standings()).containsExactly(Judgement.SUSPENDED);
    }

    @Test
    @Tag("TZA-3")
    void nobody_is_told_of_a_draft_and_one_whose_ground_breaks_lapses_quietly() {
        world.hear(twoMissed());
        UUID id = world.judgement().keySet().iterator().next();
        assertThat(proposal(id).status()).isEqualTo(ProposalStatus.DRAFT);
        world.hear(new History().obligation("item-2", "li", "2026-04-10", ObligationStatus.EXCUSED, 3));
        assertThat(proposal(id).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(told()).containsExactly("Drafted", "Dropped");
        assertThatThrownBy(() -> issue(id)).isInstanceOf(Conflict.class).hasMessage("proposal-not-a-draft");
    }

    @Test
    @Tag("TZA-3")
    void what_an_office_issued_is_withdrawn_aloud_and_drafted_anew_on_other_facts() {
        world.hear(twoMissed());
        UUID id = world.judgement().keySet().iterator().next();
        issue(id);
        issue(id);
        assertThat(proposal(id).status()).isEqualTo(ProposalStatus.OPEN);
        world.hear(new History().missed("item-3", "li", "2026-05-10").told(NoticeKind.REPORT_REQUESTED, "item-3", "li", noonOf("2026-04-25")));
        assertThat(proposal(id).status()).as("what is missed later does not change its ground").isEqualTo(ProposalStatus.OPEN);

        world.hear(new History().obligation("item-2", "li", "2026-04-10", ObligationStatus.EXCUSED, 3));
        assertThat(proposal(id).status()).as("an office decides anew").isEqualTo(ProposalStatus.DRAFT);
        assertThat(proposal(id).ground().evidence()).extracting(Evidence::subjectId).containsExactly(id("item-1"), id("item-3"));
        assertThat(told()).containsExactly("Drafted", "Issued", "Withdrawn", "Drafted");
    }

    @Test
    void a_draft_about_somebody_who_left_is_closed_and_cannot_be_issued() {
        world.hear(twoMissed());
        UUID id = world.judgement().keySet().iterator().next();
        world.hear(new History().other("registry.liaison-changed.v1", "li", 2, World.released("li", "2026-04-30")));
        assertThat(proposal(id).status()).isEqualTo(ProposalStatus.CLOSED);
        assertThatThrownBy(() -> issue(id)).isInstanceOf(Conflict.class).hasMessage("proposal-not-a-draft");
    }

    private void issue(UUID id) {
        world.proposals.change(id, proposal -> proposal.issue("secretariat", noonOf("2026-05-20")));
    }

    private List<String> told() {
        return world.proposals.told().stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private static History twoMissed() {
        return new History().missed("item-1", "li", "2026-03-10").told(NoticeKind.REPORT_REQUESTED, "item-1", "li", noonOf("2026-02-23"))
                .missed("item-2", "li", "2026-04-10").told(NoticeKind.REPORT_REQUESTED, "item-2", "li", noonOf("2026-03-26"));
    }

    private ProposalState proposal(UUID id) {
        return world.proposals.find(id).orElseThrow().state();
    }

    private List<Judgement> standings() {
        return ledger().judged(History.ZONE).stream().map(judged -> judged.judgement()).toList();
    }

    private List<Fact> facts() {
        return ledger().judged(History.ZONE).stream().map(judged -> judged.fact()).toList();
    }

    private Ledger ledger() {
        return world.ledgers.find(id("li").toString()).orElseThrow();
    }
}
