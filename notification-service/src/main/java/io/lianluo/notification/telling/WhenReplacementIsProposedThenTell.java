package io.lianluo.notification.telling;

import io.lianluo.domain.LocalizedText;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Proposal;
import io.lianluo.notification.replica.Proposals;
import io.lianluo.notification.replica.Roster;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the unit's head and the liaison that a replacement is proposed, and those who were told when it is withdrawn (TZA-3). A head
 * who is not known yet, or follows while the proposal stands, is told when known. Nobody is told to replace somebody in a unit that is no more.
 */
public final class WhenReplacementIsProposedThenTell {

    private final Notices notices;
    private final Proposals proposals;
    private final Roster roster;
    private final Clock clock;

    /** A policy over these proposals and units that issues these notices. */
    public WhenReplacementIsProposedThenTell(Notices notices, Proposals proposals, Roster roster, Clock clock) {
        this.notices = notices;
        this.proposals = proposals;
        this.roster = roster;
        this.clock = clock;
    }

    /** A proposal was made, and is kept. */
    public void proposed(Proposal proposal) {
        if (!proposals.isWithdrawn(proposal.id()) && !isNoMore(proposal.unitId())) {
            tell(proposal, proposal.personId());
            roster.unit(proposal.unitId()).ifPresent(unit -> tellHead(proposal, unit.headId()));
        }
    }

    /** A unit changed, and is kept: it may have another head. */
    public void unitChanged(UUID unitId) {
        roster.unit(unitId).filter(unit -> !isNoMore(unitId)).ifPresent(unit -> proposals.openFor(unitId).forEach(proposal -> tellHead(proposal, unit.headId())));
    }

    /** A proposal was withdrawn, and that is kept. */
    public void withdrawn(Cause cause, UUID proposalId, UUID unitId, UUID liaisonPersonId, LocalizedText reason) {
        notices.about(proposalId, NoticeKind.REPLACEMENT_PROPOSED).forEach(told -> notices.issue(
                Notice.issue(NoticeKind.REPLACEMENT_WITHDRAWN, told.programme(), told.personId(), proposalId, cause,
                        NoticeContent.replacement(unitId, liaisonPersonId, reason, told.content().basis()), clock.instant())));
    }

    private boolean isNoMore(UUID unitId) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        return roster.unit(unitId).filter(unit -> !unit.existsOn(today)).isPresent();
    }

    private void tellHead(Proposal proposal, @Nullable UUID headId) {
        if (headId != null) {
            tell(proposal, headId);
        }
    }

    private void tell(Proposal proposal, UUID personId) {
        notices.issue(Notice.issue(NoticeKind.REPLACEMENT_PROPOSED, proposal.programme(), personId, proposal.id(), proposal.cause(),
                NoticeContent.replacement(proposal.unitId(), proposal.personId(), proposal.reason(), proposal.basis()), clock.instant()));
    }
}
