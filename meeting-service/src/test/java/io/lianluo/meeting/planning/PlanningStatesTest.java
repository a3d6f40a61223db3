package io.lianluo.meeting.planning;

import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class PlanningStatesTest extends StatesTest<Planning, PlanningStatesTest.State> {

    enum State { BEGUN, PLANNED, REOPENED }

    private static final Instant NEXT = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate THROUGH = LocalDate.parse("2026-12-31");

    private static final Map<String, Consumer<Planning>> COMMANDS = Map.of(
            "reopen", planning -> planning.reopen(LocalDate.parse("2026-06-01")),
            "reopen from later on", planning -> planning.reopen(LocalDate.parse("2028-01-01")),
            "advance", planning -> planning.advance(THROUGH, NEXT));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "reopen", List.of("BEGUN", "REOPENED", "REOPENED"),
            "reopen from later on", List.of("BEGUN", "REOPENED", "REOPENED"),
            "advance", List.of("PLANNED", "PLANNED", "PLANNED"));

    PlanningStatesTest() {
        super(Planning.class, PlanningEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Planning in(State state) {
        Planning planning = Planning.begin("association", "regular-meeting");
        if (state != State.BEGUN) {
            planning.advance(THROUGH, NEXT);
        }
        if (state == State.REOPENED) {
            planning.reopen(LocalDate.parse("2026-07-01"));
        }
        return planning;
    }

    @Override
    protected State stateOf(Planning planning) {
        return planning.plannedThrough().isEmpty() ? State.BEGUN : planning.state().nextAt().equals(Instant.EPOCH) ? State.REOPENED : State.PLANNED;
    }

    @Override
    protected Object kept(Planning planning) {
        return planning.state();
    }
}
