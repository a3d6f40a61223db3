package io.lianluo.assessment.proposal;

import static io.lianluo.assessment.ledger.Facts.id;

import io.lianluo.assessment.ledger.Facts;
import io.lianluo.assessment.ledger.Outcome;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.domain.LocalizedText;
import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class ProposalStatesTest extends StatesTest<Proposal, ProposalStatus> {

    private static final Instant NOW = Facts.at("2026-06-01");
    private static final Ground GROUND = on("2026-05-01", "notice");

    private static final Map<String, Consumer<Proposal>> COMMANDS = Map.of(
            "issue", proposal -> proposal.issue("secretary", NOW),
            "restOn the same", proposal -> proposal.restOn(GROUND, NOW),
            "restOn an earlier notice", proposal -> proposal.restOn(on("2026-05-01", "earlier notice"), NOW),
            "restOn other facts", proposal -> proposal.restOn(on("2026-04-01", "notice"), NOW),
            "withdraw", proposal -> proposal.withdraw(Lapse.EXCUSED, NOW),
            "answer", proposal -> proposal.answer(Answer.DECLINES, NOW, NOW),
            "answer what was issued before", proposal -> proposal.answer(Answer.DECLINES, NOW.minusSeconds(1), NOW),
            "close", proposal -> proposal.close(NOW));

    /** In the order DRAFT, OPEN, ANSWERED, WITHDRAWN, CLOSED. */
    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "issue", List.of("OPEN", NOTHING, NOTHING, "proposal-not-a-draft", "proposal-not-a-draft"),
            "restOn the same", List.of(NOTHING, NOTHING, NOTHING, "DRAFT", NOTHING),
            "restOn an earlier notice", List.of("DRAFT", "OPEN", "ANSWERED", "DRAFT", NOTHING),
            "restOn other facts", List.of("DRAFT", "DRAFT", "DRAFT", "DRAFT", NOTHING),
            "answer", List.of(NOTHING, "ANSWERED", NOTHING, NOTHING, NOTHING),
            "answer what was issued before", List.of(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
            "withdraw", List.of("WITHDRAWN", "WITHDRAWN", "WITHDRAWN", NOTHING, "WITHDRAWN"),
            "close", List.of("CLOSED", "CLOSED", NOTHING, NOTHING, NOTHING));

    ProposalStatesTest() {
        super(Proposal.class, ProposalEvent.class, ProposalStatus.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Proposal in(ProposalStatus status) {
        Proposal proposal = Proposal.draft(id("proposal"), new SeatLiaison("association", id("seat"), id("unit"), id("liaison"), id("person")), GROUND, NOW);
        switch (status) {
            case DRAFT -> { }
            case OPEN -> proposal.issue("secretary", NOW);
            case ANSWERED -> {
                proposal.issue("secretary", NOW);
                proposal.answer(Answer.NAMES_ANOTHER, NOW, NOW);
            }
            case WITHDRAWN -> proposal.withdraw(Lapse.CORRECTED, NOW);
            case CLOSED -> proposal.close(NOW);
        }
        return proposal;
    }

    /** One that was issued is withdrawn before it is drafted again. */
    @Override
    protected int events(String command, ProposalStatus status) {
        return command.equals("restOn other facts") && (status == ProposalStatus.OPEN || status == ProposalStatus.ANSWERED) ? 2 : 1;
    }

    @Override
    protected ProposalStatus stateOf(Proposal proposal) {
        return proposal.status();
    }

    @Override
    protected Object kept(Proposal proposal) {
        return proposal.state();
    }

    private static Ground on(String day, String notice) {
        return new Ground(1, "in-a-row", new LocalizedText("连续未报送", "Missed in a row"), List.of(),
                List.of(new Evidence(Outcome.MISSING, id("item of " + day), "item", Facts.at(day), "event of " + day, id(notice))));
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("restOn endedAt", "restOn issuedAt", "restOn issuedBy", "restOn lapse", "restOn answer", "restOn answeredAt");
    }
}
