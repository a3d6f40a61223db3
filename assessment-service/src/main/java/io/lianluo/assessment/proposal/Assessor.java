package io.lianluo.assessment.proposal;

import io.lianluo.assessment.ledger.Consequences;
import io.lianluo.assessment.ledger.Judged;
import io.lianluo.assessment.ledger.Judgement;
import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Drafts a replacement where a ledger reaches a threshold, and lets the draft or proposal lapse where its ground breaks (TZA-3).
 *
 * <p>What stands is a function of the ledger and the programme. Whoever assesses looks again when either changed meanwhile, so that of
 * two assessments at the same time the one on older knowledge does not have the last word.
 */
public final class Assessor implements Consequences {

    private static final int BATCH = 200;

    private final Ledgers ledgers;
    private final Proposals proposals;
    private final Programmes programmes;
    private final GroundFinder finder = new GroundFinder();
    private final Clock clock;

    /** An assessor of those ledgers. */
    public Assessor(Ledgers ledgers, Proposals proposals, Programmes programmes, Clock clock) {
        this.ledgers = ledgers;
        this.proposals = proposals;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Assesses all ledgers of a programme of which a version was published. */
    public void whenProgrammePublished(String programme) {
        String after = "";
        for (List<String> batch = ledgers.adverse(programme, after, BATCH); !batch.isEmpty(); batch = ledgers.adverse(programme, after, BATCH)) {
            batch.forEach(this::follow);
            after = batch.getLast();
        }
    }

    @Override
    public void follow(String ledgerId) {
        Optional<Basis> basis = basis(ledgerId);
        while (basis.isPresent()) {
            assess(basis.get());
            Optional<Basis> now = basis(ledgerId);
            if (now.map(Basis::mark).equals(basis.map(Basis::mark))) {
                return;
            }
            basis = now;
        }
    }

    private void assess(Basis basis) {
        Instant now = clock.instant();
        Ledger ledger = basis.ledger();
        List<Judged> judged = ledger.judged(basis.versions().getLast().zoneId());
        UUID liaisonId = Objects.requireNonNull(ledger.seatLiaison().liaisonId());
        Map<UUID, Ground> grounds = finder.grounds(judged, basis.versions(), liaisonId);
        grounds.forEach((id, ground) -> {
            if (ledger.isClosed() || !proposals.draft(Proposal.draft(id, ledger.seatLiaison(), ground, now))) {
                proposals.change(id, proposal -> rest(proposal, ledger, ground, now));
            }
        });
        proposals.about(liaisonId).stream().map(Proposal::id).filter(id -> !grounds.containsKey(id))
                .forEach(id -> proposals.change(id, proposal -> proposal.withdraw(lapse(proposal.ground(), judged, grounds), now)));
    }

    private static void rest(Proposal proposal, Ledger ledger, Ground ground, Instant now) {
        if (ledger.isClosed()) {
            proposal.close(now);
        } else {
            proposal.restOn(ground, now);
        }
    }

    private static Lapse lapse(Ground broken, List<Judged> judged, Map<UUID, Ground> grounds) {
        for (Evidence evidence : broken.evidence()) {
            Judgement judgement = judged.stream().filter(known -> known.fact().subjectId().equals(evidence.subjectId()))
                    .map(Judged::judgement).findAny().orElse(Judgement.NOT_IN_OFFICE);
            if (judgement != Judgement.COUNTED) {
                return switch (judgement) {
                    case EXCUSED -> Lapse.EXCUSED;
                    case NO_LONGER_OWED -> Lapse.NO_LONGER_OWED;
                    case FULFILLED -> Lapse.CORRECTED;
                    case NOT_IN_OFFICE, VACANT -> Lapse.NOT_IN_OFFICE;
                    case SUSPENDED -> Lapse.SUSPENDED;
                    case NOTICE_TOO_SHORT, NO_PROOF_OF_NOTICE -> Lapse.NOTICE_NOT_PROVEN;
                    case COUNTED -> throw new AssertionError(judgement);
                };
            }
        }
        boolean superseded = grounds.values().stream().filter(ground -> ground.threshold().equals(broken.threshold()))
                .flatMap(ground -> ground.evidence().stream()).map(Evidence::subjectId)
                .anyMatch(subject -> broken.evidence().stream().map(Evidence::subjectId).anyMatch(subject::equals));
        return superseded ? Lapse.SUPERSEDED : Lapse.NOT_IN_A_ROW;
    }

    private Optional<Basis> basis(String ledgerId) {
        return ledgers.find(ledgerId).filter(ledger -> ledger.seatLiaison().liaisonId() != null)
                .map(ledger -> new Basis(ledger, programmes.versions(ledger.seatLiaison().programme())))
                .filter(basis -> !basis.versions().isEmpty());
    }

    /** The basis on which an assessment rests. */
    private record Basis(Ledger ledger, List<Programme> versions) {

        /** Differs when there is something new to assess. */
        Object mark() {
            return List.of(ledger.version(), versions);
        }
    }
}
