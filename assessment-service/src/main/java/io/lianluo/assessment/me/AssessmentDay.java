package io.lianluo.assessment.me;

import io.lianluo.access.Caller;
import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.me.Waiting;
import io.lianluo.assessment.access.AssessmentAccess;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.proposal.ProposalFilter;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The day of somebody, as far as assessment goes: drafts that an office of theirs may issue, and proposals that their unit is to answer. */
public final class AssessmentDay implements MyDay {

    /** Of each list that is looked at; who has more of a kind sees the rest in the list of proposals. */
    private static final int MANY = 200;

    private final Proposals proposals;
    private final AssessmentAccess access;
    private final Roster roster;
    private final RosterCapacities capacities;

    /** Looks at all of these. */
    public AssessmentDay(Proposals proposals, AssessmentAccess access, Roster roster, RosterCapacities capacities) {
        this.proposals = proposals;
        this.access = access;
        this.roster = roster;
        this.capacities = capacities;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    @Override
    public List<Capacity> capacities(Caller caller) {
        return capacities.of(caller);
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        ProposalFilter seen = ProposalFilter.seenBy(access.visibility(caller), access.visibilityOfDrafts(caller));
        return Stream.concat(
                proposals.list(seen.standing(ProposalStatus.DRAFT), null, MANY).stream().filter(draft -> access.mayIssue(caller, draft.liaison()))
                        .map(draft -> waiting(Kind.PROPOSAL_TO_ISSUE, draft)),
                proposals.list(seen.standing(ProposalStatus.OPEN), null, MANY).stream().filter(open -> access.answersFor(caller, open.liaison()))
                        .map(open -> waiting(Kind.PROPOSAL_TO_ANSWER, open))).toList();
    }

    private Waiting waiting(Kind kind, Proposal proposal) {
        String rule = roster.seat(proposal.liaison().seatId()).map(Seat::rule).orElse(null);
        return new Waiting(kind, proposal.id(), proposal.liaison().programme(), rule, proposal.liaison().seatId(), proposal.liaison().unitId(),
                List.of(proposal.ground().reason()), null, false, proposal.ground().articles());
    }
}
