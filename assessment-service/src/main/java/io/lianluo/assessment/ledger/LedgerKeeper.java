package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.Attendance;
import io.lianluo.assessment.source.Notice;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.assessment.source.Sources;
import io.lianluo.eventing.EventMeta;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps the ledgers in step with what the other contexts have said, and draws the consequences for each ledger that may have changed.
 *
 * <p>Every entry is made anew from all that is kept, inside the ledger's guarded change: of two that work at the same time, the one
 * that loses looks again. So repeating an event, or a crash in the middle, changes nothing in the end.
 */
public final class LedgerKeeper {

    private final Ledgers ledgers;
    private final Sources sources;
    private final FactFinder facts;
    private final Consequences consequences;

    /** A keeper of those ledgers. */
    public LedgerKeeper(Ledgers ledgers, Sources sources, Consequences consequences) {
        this.ledgers = ledgers;
        this.sources = sources;
        this.facts = new FactFinder(sources);
        this.consequences = consequences;
    }

    /** Something was said about an obligation, or about a notice of it. */
    public void whenToldOfObligation(UUID obligationId) {
        enter(() -> facts.ofObligation(obligationId));
    }

    /** Something was said about a liaison at a meeting, or about a notice of it. */
    public void whenToldOfAttendance(String attendanceId) {
        enter(() -> facts.ofAttendance(attendanceId));
    }

    /** A notice was served: what it proves may count now. */
    public void whenNoticeServed(Notice notice) {
        switch (notice.kind()) {
            case REPORT -> sources.overdue(notice.aboutId()).ifPresent(overdue -> whenToldOfObligation(overdue.obligationId()));
            case MEETING_CALLED -> sources.attendances(notice.aboutId(), notice.personId()).stream()
                    .map(Attendance::id).forEach(this::whenToldOfAttendance);
        }
    }

    /** An appointment began, changed or ended. */
    public void whenLiaisonChanged(EventMeta cause, SeatLiaison seatLiaison, Term term) {
        ledgers.open(seatLiaison);
        ledgers.apply(cause, seatLiaison.ledgerId(), ledger -> ledger.lasts(term));
        consequences.follow(seatLiaison.ledgerId());
    }

    private void enter(Supplier<Optional<Entry>> finding) {
        finding.get().ifPresent(entry -> {
            ledgers.open(entry.seatLiaison());
            settle(entry.seatLiaison().ledgerId(), entry.fact().subjectId(), finding);
            entry.elsewhere().forEach(other -> settle(other, entry.fact().subjectId(), finding));
        });
    }

    private void settle(String ledgerId, UUID subjectId, Supplier<Optional<Entry>> finding) {
        ledgers.change(ledgerId, ledger -> finding.get().filter(entry -> entry.seatLiaison().ledgerId().equals(ledgerId))
                .map(Entry::fact).ifPresentOrElse(ledger::record, () -> ledger.strike(subjectId)));
        consequences.follow(ledgerId);
    }
}
