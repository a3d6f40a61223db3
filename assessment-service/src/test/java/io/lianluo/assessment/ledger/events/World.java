package io.lianluo.assessment.ledger.events;

import static java.util.stream.Collectors.toMap;

import io.lianluo.assessment.InMemory;
import io.lianluo.assessment.ledger.LedgerKeeper;
import io.lianluo.assessment.ledger.LedgerState;
import io.lianluo.assessment.ledger.Term;
import io.lianluo.assessment.ledger.events.History.Said;
import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Threshold;
import io.lianluo.assessment.proposal.Assessor;
import io.lianluo.assessment.proposal.Ground;
import io.lianluo.assessment.proposal.ProposalState;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.domain.LocalizedText;
import io.lianluo.events.meeting.v1.AttendanceRecorded;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ReportOverdue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole assessment with its ports in memory: what is said goes in by the real handlers. */
final class World {

    static final String TWO_IN_A_ROW = "streak(\"commissioned-item\", MISSING) >= 2 || streak(\"regular-meeting\", UNEXCUSED) >= 2";

    final InMemory.SourcesFake sources = new InMemory.SourcesFake();
    final InMemory.LedgersFake ledgers = new InMemory.LedgersFake();
    final InMemory.ProposalsFake proposals = new InMemory.ProposalsFake();
    final InMemory.ProgrammesFake programmes = new InMemory.ProgrammesFake();
    private final Assessor assessor = new Assessor(ledgers, proposals, programmes, Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC));
    private final LedgerKeeper keeper = new LedgerKeeper(ledgers, sources, assessor);
    private final SourceEvents handlers = new SourceEvents(sources, keeper);

    /** An appointment as it is after a change. */
    record Appointed(String liaison, Term term) { }

    static Programme programme(String rule) {
        return new Programme(History.PROGRAMME, 1, LocalDate.of(2013, 5, 1), null, History.ZONE.getId(),
                List.of(new Threshold("two-in-a-row", rule, new LocalizedText("连续两次", "Two in a row"), List.of())));
    }

    static Appointed appointed(String liaison) {
        return new Appointed(liaison, new Term(LocalDate.of(2025, 1, 1), null, false));
    }

    static Appointed suspended(String liaison, String since, @Nullable String until) {
        return new Appointed(liaison, new Term(LocalDate.of(2025, 1, 1), null, false,
                List.of(new Term.Suspension(LocalDate.parse(since), until == null ? null : LocalDate.parse(until)))));
    }

    static Appointed released(String liaison, String until) {
        return new Appointed(liaison, new Term(LocalDate.of(2025, 1, 1), LocalDate.parse(until), true));
    }

    void hear(Said said) {
        switch (said.event()) {
            case ObligationChanged event -> handlers.on(event, said.meta());
            case ReportOverdue event -> handlers.on(event, said.meta());
            case AttendanceRecorded event -> handlers.on(event, said.meta());
            case NoticeServed event -> handlers.on(event, said.meta());
            case Appointed event -> keeper.whenLiaisonChanged(said.meta(), new SeatLiaison(History.PROGRAMME, History.SEAT, History.UNIT,
                    History.id(event.liaison()), History.person(event.liaison())), event.term());
            case Programme event -> {
                programmes.keep(said.meta(), event);
                assessor.whenProgrammePublished(event.code());
            }
            default -> throw new IllegalArgumentException(said.toString());
        }
    }

    void hear(History history) {
        history.streams().forEach(stream -> stream.forEach(this::hear));
    }

    /** The ledgers in which there is anything. */
    Map<String, LedgerState> ledgers() {
        return ledgers.states().entrySet().stream().filter(ledger -> !ledger.getValue().facts().isEmpty() || ledger.getValue().term() != null)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** This method returns what the drafts and proposals that stand rest on, by their ids. */
    Map<UUID, Ground> judgement() {
        return proposals.states().values().stream()
                .filter(proposal -> proposal.status() == ProposalStatus.DRAFT || proposal.status() == ProposalStatus.OPEN)
                .collect(toMap(ProposalState::id, ProposalState::ground));
    }
}
