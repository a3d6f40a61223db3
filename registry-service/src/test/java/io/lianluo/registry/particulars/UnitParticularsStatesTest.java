package io.lianluo.registry.particulars;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("TZA-5")
class UnitParticularsStatesTest extends StatesTest<UnitParticulars, UnitParticularsStatesTest.State> {

    /** The states of a unit's particulars. */
    enum State { UNKNOWN, REPORTED }

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");

    private static final Map<String, Consumer<UnitParticulars>> COMMANDS = Map.of(
            "report", particulars -> particulars.report(edition(DAY.plusDays(5), 90)),
            "report the same", particulars -> particulars.report(edition(DAY.plusDays(5), 86)),
            "report before", particulars -> particulars.report(edition(DAY.minusDays(1), 90)));

    UnitParticularsStatesTest() {
        super(UnitParticulars.class, ParticularsEvent.class, State.class, COMMANDS, table(Map.of(
                "report", List.of("REPORTED", "REPORTED"),
                "report the same", List.of("REPORTED", NOTHING),
                "report before", List.of("REPORTED", "particulars-before"))));
    }

    private static Edition edition(LocalDate since, int staff) {
        return new Edition(since, Particulars.of("下设三部", staff, List.of("一类维修"), List.of("示例路1号"), null),
                new Signature(Instant.parse("2026-09-10T02:00:00Z"), "head", Actor.UNIT_HEAD), null);
    }

    @Override
    protected UnitParticulars in(State state) {
        UnitParticulars particulars = UnitParticulars.of(id("unit"));
        if (state == State.REPORTED) {
            particulars.report(edition(DAY, 86));
        }
        return particulars;
    }

    @Override
    protected State stateOf(UnitParticulars particulars) {
        return particulars.latest().isPresent() ? State.REPORTED : State.UNKNOWN;
    }

    @Override
    protected Object kept(UnitParticulars particulars) {
        return particulars.state();
    }
}
