package io.lianluo.assessment.ledger.events;

import static io.lianluo.assessment.ledger.events.History.noonOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.assessment.ledger.Judged;
import io.lianluo.assessment.ledger.Judgement;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.proposal.ProposalState;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.reporting.v1.ObligationStatus;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A unit goes up in another or is dissolved, or its liaison goes to another seat: the registry tells that the appointment ended, and reporting cancels what falls due
 * later. In any order, and however often it comes, what the liaison owed stays theirs and nothing new counts.
 */
@Tag("JCH-13")
class AUnitThatIsNoMoreTest {

    private static final String LAST_DAY = "2026-03-15";

    /** Two reports were missed before the last day, and one after it; another one was cancelled with the seat. */
    private static History ends() {
        History history = new History();
        history.other("registry.programme-published.v1", "p/1", 1, World.programme(World.TWO_IN_A_ROW));
        history.other("registry.liaison-changed.v1", "li", 1, World.appointed("li"));
        missed(history, "item-1", "2026-02-10");
        missed(history, "item-2", "2026-03-10");
        missed(history, "item-3", "2026-04-10");
        history.obligation("item-4", "li", "2026-05-10", ObligationStatus.OPEN, 1).obligation("item-4", null, "2026-05-10", ObligationStatus.CANCELLED, 2);
        history.other("registry.liaison-changed.v1", "li", 2, World.released("li", LAST_DAY));
        return history;
    }

    private static void missed(History history, String name, String dueOn) {
        history.missed(name, "li", dueOn).told(NoticeKind.REPORT_REQUESTED, name, "li", noonOf(dueOn).minusSeconds(15 * 86_400));
    }

    @RepeatedTest(40)
    @DisplayName("JCH-13: what was missed before stays on the ledger, what comes after does not count, and no draft or proposal stands, in any order")
    void whatWasOwedStaysAndNothingFollows(RepetitionInfo repetition) {
        World world = new World();
        AnyOrderTest.anyOrder(ends(), new Random(repetition.getCurrentRepetition())).forEach(world::hear);

        Ledger ledger = world.ledgers.find(History.id("li").toString()).orElseThrow();
        assertThat(ledger.isClosed()).isTrue();
        assertThat(ledger.judged(History.ZONE)).extracting(Judged::judgement)
                .containsExactly(Judgement.COUNTED, Judgement.COUNTED, Judgement.NOT_IN_OFFICE);
        assertThat(world.judgement()).isEmpty();
        assertThat(world.proposals.states().values()).extracting(ProposalState::status).doesNotContain(ProposalStatus.DRAFT, ProposalStatus.OPEN);
    }

    @Test
    void aProposalThatAnOfficeIssuedIsClosedAndAnOlderWordDoesNotBringItBack() {
        World world = new World();
        List<History.Said> all = ends().streams().stream().flatMap(List::stream).toList();
        List<History.Said> end = all.stream().filter(said -> said.event() instanceof World.Appointed appointed && appointed.term().released()).toList();
        all.stream().filter(said -> !end.contains(said)).forEach(world::hear);
        UUID draft = world.judgement().keySet().iterator().next();
        world.proposals.change(draft, proposal -> proposal.issue("secretary", noonOf("2026-04-20")));
        end.forEach(world::hear);
        assertThat(status(world, draft)).isEqualTo(ProposalStatus.CLOSED);
        all.forEach(world::hear);
        assertThat(status(world, draft)).isEqualTo(ProposalStatus.CLOSED);
        assertThat(world.judgement()).isEmpty();
    }

    private static ProposalStatus status(World world, UUID proposal) {
        return world.proposals.find(proposal).orElseThrow().status();
    }
}
