package io.lianluo.reporting.opening;

import io.lianluo.reporting.Given;
import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class StandingDutyStatesTest extends StatesTest<StandingDuty, StandingDutyStatesTest.State> {

    enum State { DUE, DEALT_WITH, WAITING, AT_REST }

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T01:00:00Z");
    private static final LocalDate OWED_FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate THROUGH = LocalDate.parse("2026-11-30");

    private static final Map<String, Consumer<StandingDuty>> COMMANDS = Map.of(
            "dealtWith", duty -> duty.dealtWith(THROUGH, LATER),
            "dealtWith for good", duty -> duty.dealtWith(THROUGH, null),
            "waitFor", duty -> duty.waitFor("cn/2027", THROUGH, LATER),
            "wake", duty -> duty.wake(NOW),
            "wake for the seat", duty -> duty.wake(OWED_FROM.minusDays(1), NOW));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "dealtWith", List.of("DEALT_WITH", "DEALT_WITH", "DEALT_WITH", "DEALT_WITH"),
            "dealtWith for good", List.of("AT_REST", "AT_REST", "AT_REST", "AT_REST"),
            "waitFor", List.of("WAITING", "WAITING", "WAITING", "WAITING"),
            "wake", List.of("DUE", "DUE", "DUE", "DUE"),
            "wake for the seat", List.of("DUE", "DUE", "DUE", "DUE"));

    StandingDutyStatesTest() {
        super(StandingDuty.class, StandingDuty.Changed.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected StandingDuty in(State state) {
        StandingDuty duty = StandingDuty.begin(Given.SEAT, "monthly-report", "hospital-departments", OWED_FROM, NOW);
        switch (state) {
            case DUE -> { }
            case DEALT_WITH -> duty.dealtWith(THROUGH, LATER);
            case WAITING -> duty.waitFor("cn/2027", THROUGH, LATER);
            case AT_REST -> duty.dealtWith(THROUGH, null);
        }
        return duty;
    }

    @Override
    protected State stateOf(StandingDuty duty) {
        return duty.state().waitsFor() != null ? State.WAITING : duty.state().lookAt() == null ? State.AT_REST
                : duty.isDue(NOW) ? State.DUE : State.DEALT_WITH;
    }

    @Override
    protected Object kept(StandingDuty duty) {
        return duty.state();
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("dealtWith lookAt", "dealtWith waitsFor", "wake through", "wake waitsFor");
    }
}
