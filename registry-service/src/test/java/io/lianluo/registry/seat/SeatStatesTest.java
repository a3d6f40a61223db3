package io.lianluo.registry.seat;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.access.Delegation.Area;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Grounds;
import io.lianluo.registry.seat.appointment.Hearing;
import io.lianluo.registry.seat.coming.Coming;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.seat.transfer.Transfer;
import io.lianluo.testing.StatesTest;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class SeatStatesTest extends StatesTest<Seat, SeatStatesTest.State> {

    enum State { VACANT, HELD, SUSPENDED, TRANSFERRING, CLOSED, AWAITED, LAPSING }

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final Act ACT = new Act(Instant.parse("2026-10-01T02:00:00Z"), LocalDate.parse("2026-10-01"), "secretariat");
    private static final Act LATER = new Act(ACT.at(), DAY.plusDays(60), "registry");
    private static final SeatKey KEY = new SeatKey("auto-trade-association", "member", id("unit"), 1);
    private static final List<Handover.Item> CHECKLIST = List.of(Handover.Item.leftToDo("files", new LocalizedText("档案", "files")));

    private static final Transfer OTHER = new Transfer(id("another"), id("liaison"), new Candidate(id("wang"), null), DAY, null, ACT);

    /** What each command leads to: a state, {@code =} for nothing at all, or in lower case why it is refused. The states stand in the order of the enum. */
    private static final Map<String, List<String>> OUTCOMES = Map.ofEntries(
            Map.entry("appoint", List.of("HELD", "HELD", "HELD", "liaison-transferring", "seat-closed", "AWAITED", "LAPSING")),
            Map.entry("appoint the holder", List.of("HELD", "=", "=", "liaison-transferring", "seat-closed", "=", "=")),
            Map.entry("release", List.of("seat-vacant", "VACANT", "VACANT", "liaison-transferring", "seat-vacant", "VACANT", "VACANT")),
            Map.entry("suspend", List.of("seat-vacant", "SUSPENDED", "liaison-suspended", "liaison-transferring", "seat-vacant", "SUSPENDED", "SUSPENDED")),
            Map.entry("resume", List.of("seat-vacant", "liaison-not-suspended", "HELD", "liaison-transferring", "seat-vacant", "liaison-not-suspended", "liaison-not-suspended")),
            Map.entry("correct", List.of("VACANT", "HELD", "SUSPENDED", "liaison-transferring", "CLOSED", "AWAITED", "LAPSING")),
            Map.entry("addPast", List.of("VACANT", "HELD", "SUSPENDED", "liaison-transferring", "CLOSED", "AWAITED", "LAPSING")),
            Map.entry("beginTransfer", List.of("seat-vacant", "TRANSFERRING", "TRANSFERRING", "liaison-transferring", "seat-vacant", "TRANSFERRING", "TRANSFERRING")),
            Map.entry("completeTransfer", List.of("=", "=", "=", "VACANT", "=", "=", "=")),
            Map.entry("abandonTransfer", List.of("=", "=", "=", "HELD", "=", "=", "=")),
            Map.entry("nameCounterpart", List.of("VACANT", "HELD", "SUSPENDED", "TRANSFERRING", "seat-closed", "AWAITED", "LAPSING")),
            Map.entry("delegate", List.of("seat-vacant", "HELD", "liaison-suspended", "TRANSFERRING", "seat-vacant", "AWAITED", "LAPSING")),
            Map.entry("revoke", List.of("seat-vacant", "HELD", "SUSPENDED", "TRANSFERRING", "seat-vacant", "AWAITED", "LAPSING")),
            Map.entry("tick", List.of("VACANT", "HELD", "SUSPENDED", "TRANSFERRING", "CLOSED", "AWAITED", "LAPSING")),
            Map.entry("missVacancyTerm", List.of("VACANT", "=", "=", "=", "=", "=", "=")),
            Map.entry("eraseName", List.of("VACANT", "HELD", "SUSPENDED", "TRANSFERRING", "CLOSED", "AWAITED", "LAPSING")),
            Map.entry("backfill", List.of("VACANT", "HELD", "SUSPENDED", "TRANSFERRING", "seat-closed", "AWAITED", "LAPSING")),
            Map.entry("check", List.of("seat-vacant", "HELD", "SUSPENDED", "TRANSFERRING", "seat-vacant", "AWAITED", "LAPSING")),
            Map.entry("correctHandover", List.of("VACANT", "HELD", "SUSPENDED", "liaison-transferring", "CLOSED", "AWAITED", "LAPSING")),
            Map.entry("dateAhead", List.of("VACANT", "AWAITED", "SUSPENDED", "liaison-transferring", "seat-closed", "seat-change-coming", "seat-change-coming")),
            Map.entry("revokeComing", List.of("seat-nothing-coming", "seat-nothing-coming", "seat-nothing-coming", "seat-nothing-coming", "seat-nothing-coming", "HELD", "HELD")),
            Map.entry("takeUp", List.of("=", "=", "=", "=", "=", "HELD", "HELD")),
            Map.entry("reportTo", List.of("VACANT", "HELD", "SUSPENDED", "TRANSFERRING", "=", "AWAITED", "LAPSING")),
            Map.entry("hear", List.of("seat-vacant", "HELD", "SUSPENDED", "TRANSFERRING", "seat-vacant", "AWAITED", "LAPSING")),
            Map.entry("tellLapses", List.of("=", "HELD", "SUSPENDED", "TRANSFERRING", "=", "AWAITED", "LAPSING")),
            Map.entry("ask", List.of("VACANT", "HELD", "SUSPENDED", "TRANSFERRING", "CLOSED", "AWAITED", "LAPSING")),
            Map.entry("close", List.of("CLOSED", "CLOSED", "CLOSED", "CLOSED", "=", "CLOSED", "CLOSED")),
            Map.entry("reopen", List.of("=", "=", "=", "=", "VACANT", "=", "=")));

    private static final Condition CERTIFICATE = new Condition("certificate", new LocalizedText("持证", "Certified"), Evidence.STATEMENT, List.of());

    private static final Map<String, Consumer<Seat>> COMMANDS = Map.ofEntries(
            Map.entry("appoint", seat -> seat.appoint(new Candidate(id("zhao"), null), DAY.plusDays(20), List.of(), ACT)),
            Map.entry("appoint the holder", seat -> seat.appoint(new Candidate(id("wang"), null), DAY.plusDays(20), List.of(), ACT)),
            Map.entry("release", seat -> seat.release(Ending.of(DAY.plusDays(20), Ending.How.RELEASED), ACT)),
            Map.entry("suspend", seat -> seat.suspend(DAY.plusDays(15), "停职检查", ACT)),
            Map.entry("resume", seat -> seat.resume(DAY.plusDays(20))),
            Map.entry("correct", seat -> seat.correct(seat.liaisons().getFirst().liaisonId(), DAY.minusDays(20), null, "更正", ACT)),
            Map.entry("addPast", seat -> seat.addPast(new Candidate(id("zhao"), null), DAY.minusDays(50), DAY.minusDays(45), "补登", ACT)),
            Map.entry("beginTransfer", seat -> seat.beginTransfer(id("another"), new Candidate(id("wang"), null), DAY.plusDays(20), null, ACT)),
            Map.entry("completeTransfer", seat -> seat.completeTransfer(seat.transfer().orElse(OTHER))),
            Map.entry("abandonTransfer", seat -> seat.abandonTransfer(seat.transfer().orElse(OTHER))),
            Map.entry("nameCounterpart", seat -> seat.nameCounterpart(id("chen"), DAY)),
            Map.entry("delegate", seat -> seat.delegate(delegated(20, 25), ACT)),
            Map.entry("revoke", seat -> seat.revoke(seat.liaisons().getLast().delegations().getFirst().id(), DAY.plusDays(4))),
            Map.entry("tick", seat -> seat.tick(seat.handovers().getFirst().to(), "files", ACT)),
            Map.entry("missVacancyTerm", seat -> seat.missVacancyTerm(Deadline.endOf(DAY, ZoneOffset.UTC))),
            Map.entry("eraseName", seat -> seat.eraseName(id("li"))),
            Map.entry("backfill", seat -> seat.backfill(DAY.minusDays(30))),
            Map.entry("check", seat -> seat.check(List.of(new RecordedFinding(new Finding("in-post", false, null), new Signature(ACT.at(), "secretariat", null))))),
            Map.entry("correctHandover", seat -> seat.correctHandover(seat.liaisons().get(1).liaisonId(), DAY.minusDays(1), "笔误", ACT)),
            Map.entry("dateAhead", seat -> seat.dateAhead(zhaoFrom(DAY.plusDays(60)))),
            Map.entry("revokeComing", seat -> seat.revokeComing(null, ACT)),
            Map.entry("takeUp", seat -> seat.takeUp(List.of(), LATER)),
            Map.entry("reportTo", seat -> seat.reportTo(id("grade"))),
            Map.entry("hear", seat -> seat.hear(Hearing.of("dismissal", DAY.plusDays(2), false, "示例·主任", "已陈述", List.of(), ACT))),
            Map.entry("tellLapses", seat -> seat.tellLapses(DAY.plusDays(41), List.of(CERTIFICATE))),
            Map.entry("ask", seat -> seat.ask(List.of("in-post"))),
            Map.entry("close", seat -> seat.close(DAY.plusDays(20), ACT)),
            Map.entry("reopen", seat -> seat.reopen(DAY.plusDays(40), ACT)));

    private static Coming zhaoFrom(LocalDate day) {
        return Coming.appointment(day, new Candidate(id("zhao"), null), Grounds.NONE, ACT);
    }

    SeatStatesTest() {
        super(Seat.class, SeatEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    private static Delegation.Scope delegated(int first, int last) {
        return new Delegation.Scope(id("qian"), List.of(Area.REPORTS), "签收文件", DAY.plusDays(first), DAY.plusDays(last));
    }

    /** Li held it, then Wang, who stood in for the head for a week; then it came to the state. */
    @Override
    protected Seat in(State state) {
        Seat seat = Seat.open(KEY, DAY.minusDays(60), ACT);
        seat.appoint(new Candidate(id("li"), "李"), DAY.minusDays(30), List.of(), ACT);
        seat.appoint(new Candidate(id("wang"), null), DAY, new Grounds(List.of(new RecordedFinding(new Finding(CERTIFICATE.id(), true,
                new Proof(Evidence.STATEMENT, "持证", null), null, DAY.plusDays(40)), new Signature(ACT.at(), "secretariat", null))), null), CHECKLIST, ACT);
        seat.ask(List.of(CERTIFICATE.id()));
        seat.delegate(delegated(1, 7), ACT);
        switch (state) {
            case VACANT -> seat.release(Ending.of(DAY.plusDays(10), Ending.How.RELEASED), ACT);
            case HELD -> { }
            case SUSPENDED -> seat.suspend(DAY.plusDays(10), "停职检查", ACT);
            case TRANSFERRING -> seat.beginTransfer(id("another"), new Candidate(id("wang"), null), DAY.plusDays(11), null, ACT);
            case CLOSED -> seat.close(DAY.plusDays(10), ACT);
            case AWAITED -> seat.dateAhead(zhaoFrom(DAY.plusDays(60)));
            case LAPSING -> seat.dateAhead(zhaoFrom(DAY.minusDays(90)));
        }
        return Seat.restore(KEY, seat.state());
    }

    @Override
    protected State stateOf(Seat seat) {
        if (seat.closedOn() != null) {
            return State.CLOSED;
        }
        if (seat.transfer().isPresent()) {
            return State.TRANSFERRING;
        }
        if (seat.isVacant()) {
            return State.VACANT;
        }
        return seat.unattendedSince() != null ? State.SUSPENDED
                : seat.coming().stream().findFirst().map(coming -> coming.on().isBefore(DAY) ? State.LAPSING : State.AWAITED).orElse(State.HELD);
    }

    @Override
    protected Object kept(Seat seat) {
        return seat.state();
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("abandonTransfer transfer", "appoint vacancy", "close coming", "close reportsTo", "revokeComing coming", "takeUp coming", "takeUp vacancy", "close vacancy", "completeTransfer transfer", "reopen closedOn");
    }
}
