package io.lianluo.registry.programme;

import io.lianluo.testing.StatesTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

class ProgrammeStatesTest extends StatesTest<Programme, ProgrammeStatesTest.State> {

    enum State { NEW, PUBLISHED, REVISED }

    private static final Instant NOW = Instant.parse("2026-01-01T02:00:00Z");

    private static final Map<String, Consumer<Programme>> COMMANDS = Map.of(
            "publish", programme -> publish(programme, "学校（再次修订）", "2027-01-01"),
            "publish what is said already", programme -> programme.publish(programme.newest().map(ProgrammeVersion::definition).orElseThrow(), NOW, "operator"),
            "publish for a day before", programme -> publish(programme, "学校（旧）", "2025-01-01"),
            "attach", programme -> programme.attach(1, fullText("a")),
            "attach to no version", programme -> programme.attach(9, fullText("b")),
            "seatsAligned", programme -> programme.seatsAligned(programme, LocalDate.parse("2026-03-01")),
            "seatsAligned with what was", programme -> programme.seatsAligned(Programme.draft("school"), LocalDate.parse("2026-03-01")));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "publish", List.of("PUBLISHED", "REVISED", "REVISED"),
            "publish what is said already", List.of("no-such-element", NOTHING, NOTHING),
            "publish for a day before", List.of("PUBLISHED", "programme-not-after-predecessor", "programme-not-after-predecessor"),
            "attach", List.of("version-unknown", "PUBLISHED", "REVISED"),
            "attach to no version", List.of("version-unknown", "version-unknown", "version-unknown"),
            "seatsAligned", List.of(NOTHING, "PUBLISHED", "REVISED"),
            "seatsAligned with what was", List.of(NOTHING, NOTHING, NOTHING));

    ProgrammeStatesTest() {
        super(Programme.class, ProgrammeEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Programme in(State state) {
        Programme programme = Programme.draft("school");
        if (state != State.NEW) {
            publish(programme, "学校", "2026-01-01");
        }
        if (state == State.REVISED) {
            publish(programme, "学校（修订）", "2026-06-01");
        }
        return programme;
    }

    @Override
    protected State stateOf(Programme programme) {
        return State.values()[Math.min(2, programme.versions().size())];
    }

    @Override
    protected Object kept(Programme programme) {
        return programme.state();
    }

    /** A version that follows another ends it. */
    @Override
    protected int events(String command, State state) {
        return command.equals("publish") && state != State.NEW ? 2 : 1;
    }

    private static FullText fullText(String name) {
        return new FullText(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), "0".repeat(64), NOW, "operator");
    }

    private static void publish(Programme programme, String title, String inForce) {
        programme.publish(ProgrammeTest.saying(title, inForce), NOW, "operator");
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("seatsAligned seatsDueOn");
    }
}
