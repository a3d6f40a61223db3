package io.lianluo.assessment.me;

import io.lianluo.access.Caller;
import io.lianluo.access.Delegation;
import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.me.Waiting;
import io.lianluo.assessment.access.AssessmentAccess;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.proposal.ProposalFilter;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.roster.Seat;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The day of somebody, as far as assessment goes: drafts that an office of theirs may issue. What was issued, the unit answers in the registry. */
public final class AssessmentDay implements MyDay {

    /** Of each list that is looked at; who has more of a kind sees the rest in the list of proposals. */
    private static final int MANY = 200;

    private final Proposals proposals;
    private final Ledgers ledgers;
    private final AssessmentAccess access;
    private final Roster roster;
    private final RosterCapacities capacities;
    private final Clock clock;

    /** Looks at all of these. */
    public AssessmentDay(Proposals proposals, Ledgers ledgers, AssessmentAccess access, Roster roster, RosterCapacities capacities, Clock clock) {
        this.proposals = proposals;
        this.ledgers = ledgers;
        this.access = access;
        this.roster = roster;
        this.capacities = capacities;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.allOf(Kind.class);
    }

    @Override
    public List<Capacity> capacities(Caller caller) {
        UUID personId = caller.personId();
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        Stream<Capacity> held = personId == null ? Stream.empty() : ledgers.ofPerson(personId).stream().flatMap(ledger -> held(ledger, today).stream());
        return Stream.concat(capacities.of(caller, Delegation.Area.APPOINTMENTS).stream(), held).toList();
    }

    /** A ledger lasts as long as the appointment of which it is. */
    private Optional<Capacity> held(Ledger ledger, LocalDate today) {
        SeatLiaison of = ledger.seatLiaison();
        return Optional.ofNullable(ledger.term()).filter(term -> term.covers(today)).map(term -> Capacity.ofSeat(Capacity.Kind.LIAISON, of.programme(), of.unitId(),
                of.seatId(), rule(of), term.since(), term.isSuspendedOn(today)));
    }

    @Override
    public List<Waiting> waiting(Caller caller) {
        ProposalFilter seen = ProposalFilter.seenBy(access.visibility(caller), access.visibilityOfDrafts(caller));
        return proposals.list(seen.standing(ProposalStatus.DRAFT), null, MANY).stream().filter(draft -> access.mayIssue(caller, draft.liaison()))
                .map(this::toIssue).toList();
    }

    private Waiting toIssue(Proposal proposal) {
        return new Waiting(Kind.PROPOSAL_TO_ISSUE, proposal.id(), proposal.liaison().programme(), rule(proposal.liaison()), proposal.liaison().seatId(), proposal.liaison().unitId(),
                List.of(proposal.ground().reason()), null, false, proposal.ground().articles());
    }

    private @Nullable String rule(SeatLiaison of) {
        return roster.seat(of.seatId()).map(Seat::rule).orElse(null);
    }
}
