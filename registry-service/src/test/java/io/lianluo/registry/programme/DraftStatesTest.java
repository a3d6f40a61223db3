package io.lianluo.registry.programme;

import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class DraftStatesTest extends StatesTest<Draft, DraftStatesTest.State> {

    enum State { EMPTY, WRITTEN }

    private static final Map<String, Consumer<Draft>> COMMANDS = Map.of(
            "write", draft -> draft.write(text("学校（修订）")),
            "write the same", draft -> draft.write(text("学校")),
            "clear", Draft::clear);

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "write", List.of("WRITTEN", "WRITTEN"),
            "write the same", List.of("WRITTEN", NOTHING),
            "clear", List.of(NOTHING, "EMPTY"));

    DraftStatesTest() {
        super(Draft.class, DraftEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Draft in(State state) {
        Draft draft = Draft.of("school");
        if (state == State.WRITTEN) {
            draft.write(text("学校"));
        }
        return draft;
    }

    @Override
    protected State stateOf(Draft draft) {
        return draft.text().isEmpty() ? State.EMPTY : State.WRITTEN;
    }

    @Override
    protected Object kept(Draft draft) {
        return draft.text();
    }

    private static Draft.Text text(String title) {
        return new Draft.Text(ProgrammeTest.saying(title, "2026-01-01"), Instant.parse("2026-01-01T02:00:00Z"), "secretariat");
    }
}
