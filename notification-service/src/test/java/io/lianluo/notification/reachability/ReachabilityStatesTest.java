package io.lianluo.notification.reachability;

import static io.lianluo.notification.World.START;
import static io.lianluo.notification.World.id;

import io.lianluo.testing.StatesTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class ReachabilityStatesTest extends StatesTest<Reachability, ReachabilityStatesTest.State> {

    enum State { NEVER_REFUSED, REFUSED }

    private static final Map<String, Consumer<Reachability>> COMMANDS = Map.of(
            "refused", reachability -> reachability.refused(3, id(5), START),
            "refused at newer details", reachability -> reachability.refused(4, id(5), START));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "refused", List.of("REFUSED", NOTHING),
            "refused at newer details", List.of("REFUSED", "REFUSED"));

    ReachabilityStatesTest() {
        super(Reachability.class, ReachabilityEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Reachability in(State state) {
        Reachability reachability = Reachability.of(id(1));
        if (state == State.REFUSED) {
            reachability.refused(3, id(4), START);
        }
        return reachability;
    }

    @Override
    protected State stateOf(Reachability reachability) {
        return reachability.failedFor(1) ? State.REFUSED : State.NEVER_REFUSED;
    }

    @Override
    protected Object kept(Reachability reachability) {
        return reachability.state();
    }
}
