package io.lianluo.assessment.ledger;

import static java.util.stream.Collectors.toMap;

import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.domain.Aggregate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of one appointment: what the liaison did and did not do. What falls into a vacancy goes to an account of the seat, where
 * nothing counts.
 *
 * <p>Its verbs say how things are, not how they changed: told twice, or in another order, they leave the same ledger.
 */
public final class Ledger extends Aggregate<LedgerEvent> {

    private final String id;
    private final SeatLiaison seatLiaison;
    private final Map<UUID, Fact> facts;
    private @Nullable Term term;

    private Ledger(LedgerState state) {
        id = state.id();
        seatLiaison = state.seatLiaison();
        term = state.term();
        facts = state.facts().stream().collect(toMap(Fact::subjectId, fact -> fact, (one, other) -> one, HashMap::new));
    }

    /** Opens the account. */
    public static Ledger open(SeatLiaison seatLiaison) {
        Ledger ledger = new Ledger(new LedgerState(seatLiaison.ledgerId(), seatLiaison, null, List.of(), 0));
        ledger.raise(new LedgerEvent.Opened());
        return ledger;
    }

    /** The ledger of a remembered state; raises nothing. */
    public static Ledger restore(LedgerState state) {
        return new Ledger(state);
    }

    /** Says how long the appointment lasts. */
    public void lasts(Term newTerm) {
        if (!newTerm.equals(term)) {
            term = newTerm;
            raise(new LedgerEvent.TermChanged(newTerm));
        }
    }

    /** Says how things are with an obligation or meeting. */
    public void record(Fact fact) {
        if (!fact.equals(facts.put(fact.subjectId(), fact))) {
            raise(new LedgerEvent.Recorded(fact));
        }
    }

    /** Says that an obligation or meeting does not go on this account. */
    public void strike(UUID subjectId) {
        if (facts.remove(subjectId) != null) {
            raise(new LedgerEvent.Struck(subjectId));
        }
    }

    /**
     * The facts in the order in which they count, each with whether it does.
     *
     * @param zone the zone of the programme's days
     */
    public List<Judged> judged(ZoneId zone) {
        return facts.values().stream().sorted(Fact.BY_TIME).map(fact -> new Judged(fact, judgement(fact, zone))).toList();
    }

    @Override
    public String id() {
        return id;
    }

    /** Whose it is. */
    public SeatLiaison seatLiaison() {
        return seatLiaison;
    }

    /** How long the appointment lasts; null while the registry has not told, and for a vacancy. */
    public @Nullable Term term() {
        return term;
    }

    /** Whether the liaison has left, so that nothing follows from the facts any more. */
    public boolean isClosed() {
        return term != null && term.released();
    }

    /** All that is to be remembered of it. */
    public LedgerState state() {
        List<Fact> ordered = facts.values().stream().sorted(Fact.BY_TIME).toList();
        int adverse = (int) ordered.stream().filter(fact -> fact.outcome().effect() == Outcome.Effect.COUNTS).count();
        return new LedgerState(id, seatLiaison, term, ordered, adverse);
    }

    private Judgement judgement(Fact fact, ZoneId zone) {
        return switch (fact.outcome()) {
            case HANDED_IN, NIL_RETURN, ATTENDED, DELEGATED -> Judgement.FULFILLED;
            case EXCUSED -> Judgement.EXCUSED;
            case NO_LONGER_OWED -> Judgement.NO_LONGER_OWED;
            case MISSING, UNEXCUSED -> seatLiaison.liaisonId() == null ? Judgement.VACANT
                    : !inOffice(fact.at(), zone) ? Judgement.NOT_IN_OFFICE
                    : isSuspended(fact.at(), zone) ? Judgement.SUSPENDED
                    : !fact.noticeSufficient() ? Judgement.NOTICE_TOO_SHORT
                    : fact.noticeId() == null ? Judgement.NO_PROOF_OF_NOTICE
                    : Judgement.COUNTED;
        };
    }

    private boolean isSuspended(Instant at, ZoneId zone) {
        return term != null && term.isSuspendedOn(at.atZone(zone).toLocalDate());
    }

    private boolean inOffice(Instant at, ZoneId zone) {
        return term == null || term.covers(at.atZone(zone).toLocalDate());
    }
}
