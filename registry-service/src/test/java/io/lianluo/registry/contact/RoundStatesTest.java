package io.lianluo.registry.contact;

import io.lianluo.registry.contact.Round.Progress;
import io.lianluo.testing.StatesTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("SCH-7")
class RoundStatesTest extends StatesTest<Round, RoundStatesTest.State> {

    enum State { BEGUN, UNDER_WAY, FINISHED }

    private static final LocalDate PERIOD = LocalDate.parse("2026-07-01");

    private static final Map<String, Consumer<Round>> COMMANDS = Map.of(
            "goOn", round -> round.goOn(round.progress(), new Progress("seat-2", false)),
            "goOn to the end", round -> round.goOn(round.progress(), new Progress("seat-2", true)),
            "goOn from where it is no more", round -> round.goOn(new Progress("seat-0", false), new Progress("seat-2", true)));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "goOn", List.of("UNDER_WAY", "UNDER_WAY", NOTHING),
            "goOn to the end", List.of("FINISHED", "FINISHED", NOTHING),
            "goOn from where it is no more", List.of(NOTHING, NOTHING, NOTHING));

    RoundStatesTest() {
        super(Round.class, RoundEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Round in(State state) {
        Round round = Round.begin("school", PERIOD, PERIOD);
        if (state != State.BEGUN) {
            round.goOn(round.progress(), new Progress("seat-1", state == State.FINISHED));
        }
        return round;
    }

    @Override
    protected State stateOf(Round round) {
        return round.progress().finished() ? State.FINISHED : round.lastSeat().isEmpty() ? State.BEGUN : State.UNDER_WAY;
    }

    @Override
    protected Object kept(Round round) {
        return round.progress();
    }
}
