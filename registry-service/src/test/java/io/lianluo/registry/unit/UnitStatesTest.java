package io.lianluo.registry.unit;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("SAF-1")
class UnitStatesTest extends StatesTest<Unit, UnitStatesTest.State> {

    enum State { STANDING, DISSOLVED, MERGED }

    private static final LocalDate FOUNDED = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-06-30");
    private static final LocalDate DAY = LocalDate.parse("2026-05-12");

    private static final Map<String, Consumer<Unit>> COMMANDS = Map.ofEntries(
            Map.entry("register", unit -> unit.register(new FiledData("示例集团", null, null, null, null, DAY))),
            Map.entry("owingNoFiling", unit -> unit.owingNoFiling(changed -> changed.rename("示例集团", DAY))),
            Map.entry("correct", unit -> unit.correct(new Correction(Instant.EPOCH, "office", "录入有误"), wrong -> wrong.rename("示例集团", FOUNDED))),
            Map.entry("update", unit -> unit.update(data("示例集团"), DAY)),
            Map.entry("rename", unit -> unit.rename("示例集团", DAY)),
            Map.entry("move", unit -> unit.move(Unit.id("P"), DAY)),
            Map.entry("headedBy", unit -> unit.headedBy(id("zhou"), DAY)),
            Map.entry("representedBy", unit -> unit.representedBy(id("wang"), DAY)),
            Map.entry("dissolve", unit -> unit.dissolve(LAST)),
            Map.entry("merge", unit -> unit.merge(Unit.id("U-2"), LAST)),
            Map.entry("seatsAligned", Unit::seatsAligned));

    UnitStatesTest() {
        super(Unit.class, UnitEvent.class, State.class, COMMANDS, UnitStatesTest::expected);
    }

    @Override
    protected Unit in(State state) {
        Unit unit = Unit.found(data("示例会员"));
        switch (state) {
            case STANDING -> { }
            case DISSOLVED -> unit.dissolve(LAST);
            case MERGED -> unit.merge(Unit.id("U-2"), LAST);
        }
        return unit;
    }

    @Override
    protected State stateOf(Unit unit) {
        return unit.dissolvedOn().isEmpty() ? State.STANDING : unit.mergedInto().isEmpty() ? State.DISSOLVED : State.MERGED;
    }

    @Override
    protected Object kept(Unit unit) {
        return unit.state();
    }

    /** Of a unit that is no more only its seats still close. */
    private static String expected(String command, State state) {
        if (command.equals("seatsAligned")) {
            return state.name();
        }
        return state != State.STANDING ? "unit-dissolved" : switch (command) {
            case "dissolve" -> State.DISSOLVED.name();
            case "merge" -> State.MERGED.name();
            default -> State.STANDING.name();
        };
    }

    private static UnitData data(String name) {
        return UnitData.of("U-1", name, "member-unit", null, null, List.of(), FOUNDED);
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("seatsAligned seatsDue");
    }

    /** The act by which the next change is put on record changes nothing itself. */
    @Override
    protected Set<String> noCommands() {
        return Set.of("signedBy");
    }
}
