package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.lianluo.testing.fixture.aggregates.tried.Door;
import io.lianluo.testing.fixture.aggregates.tried.DoorTest;
import io.lianluo.testing.fixture.aggregates.untried.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class StatesTestTest {

    @Test
    void aCommandThatIsNotTriedIsFound() {
        assertThat(failuresOf(CommandForgotten.class)).containsExactly("noCommandIsLeftOut()");
    }

    @Test
    void anEventThatNothingRaisesIsFound() {
        assertThat(failuresOf(EventForgotten.class)).containsExactly("noEventIsLeftOut()");
    }

    @Test
    void anotherOutcomeIsFound() {
        assertThat(failuresOf(OutcomeWrong.class)).contains("lock when LOCKED");
    }

    @Test
    void aVerbThatEmptiesAPartIsFound() {
        assertThat(failuresOf(PartEmptied.class)).containsExactly("noVerbEmptiesWhatAnotherFilled()");
    }

    @Test
    void aVerbThatEmptiesAPartOnPurposePasses() {
        assertThat(failuresOf(Emptying.class)).isEmpty();
    }

    @Test
    void anAggregateThatIsListedAndTriedPasses() {
        assertThat(failuresOf(Listed.class)).isEmpty();
    }

    @Test
    void anAggregateThatIsNotListedIsFound() {
        assertThat(failuresOf(NotListed.class)).containsExactly("eachHasItsStatesTest()");
    }

    @Test
    void anAggregateThatNobodyTriesIsFound() {
        assertThat(failuresOf(NotTried.class)).containsExactly("eachHasItsStatesTest()");
    }

    private static List<String> failuresOf(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().testEvents().failed().stream()
                .map(failed -> failed.getTestDescriptor().getDisplayName()).sorted().toList();
    }

    static final class CommandForgotten extends DoorTest {
        CommandForgotten() {
            super(Door.Event.class, Map.of("lock", Door::lock), Map.of("lock", List.of("LOCKED", "already-locked")));
        }

        @Override
        protected Set<String> emptied() {
            return Set.of();
        }
    }

    static final class EventForgotten extends DoorTest {

        sealed interface Event { }

        record Painted() implements Event { }

        EventForgotten() {
            super(Event.class, COMMANDS, OUTCOMES);
        }
    }

    static final class OutcomeWrong extends DoorTest {
        OutcomeWrong() {
            super(Door.Event.class, COMMANDS, Map.of("lock", List.of("LOCKED", NOTHING), "unlock", List.of(NOTHING, "OPEN")));
        }
    }

    static final class PartEmptied extends DoorTest {
        PartEmptied() {
            super(Door.Event.class, COMMANDS, OUTCOMES);
        }

        @Override
        protected Set<String> emptied() {
            return Set.of();
        }
    }

    static final class Emptying extends DoorTest {
        Emptying() {
            super(Door.Event.class, COMMANDS, OUTCOMES);
        }
    }

    static final class Listed extends EveryAggregateIsTried {
        Listed() {
            super(Door.class.getPackageName(), Door.class);
        }
    }

    static final class NotListed extends EveryAggregateIsTried {
        NotListed() {
            super(Door.class.getPackageName());
        }
    }

    static final class NotTried extends EveryAggregateIsTried {
        NotTried() {
            super(Window.class.getPackageName(), Window.class);
        }
    }
}
