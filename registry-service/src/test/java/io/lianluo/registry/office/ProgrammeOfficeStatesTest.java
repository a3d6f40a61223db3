package io.lianluo.registry.office;

import static io.lianluo.testing.TestIds.id;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.office.ProgrammeOfficeStatesTest.State;
import io.lianluo.testing.StatesTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("JCH-2")
class ProgrammeOfficeStatesTest extends StatesTest<ProgrammeOffice, State> {

    /** The states of an office: nobody acts for it, somebody does, did, or will, it closes on a day to come, or it is closed. */
    enum State { EMPTY, STAFFED, LEFT, AHEAD, CLOSING, CLOSED }

    private static final LocalDate OPENED = LocalDate.parse("2026-07-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");
    private static final Act ACT = new Act(Instant.parse("2026-09-10T02:00:00Z"), TODAY, "operator");
    private static final LocalizedText TITLE = new LocalizedText("示例镇便民服务中心", "Sample township office");

    private static final Map<String, Consumer<ProgrammeOffice>> COMMANDS = Map.of(
            "correct", office -> office.correct(new LocalizedText("示例镇办公室", "Office"), "0933-3320001", TODAY),
            "appoint", office -> office.appoint(id("wang"), TODAY, null, ACT),
            "appoint again", office -> office.appoint(id("li"), TODAY, null, ACT),
            "end", office -> office.end(first(office), TODAY, ACT),
            "end unknown", office -> office.end(id("nobody"), TODAY, ACT),
            "close", office -> office.close(TODAY.minusDays(1), ACT));

    ProgrammeOfficeStatesTest() {
        super(ProgrammeOffice.class, OfficeEvent.class, State.class, COMMANDS, table(Map.of(
                "correct", List.of("EMPTY", "STAFFED", "LEFT", "AHEAD", "CLOSING", "office-closed"),
                "appoint", List.of("STAFFED", "STAFFED", "STAFFED", "STAFFED", "CLOSING", "office-closed"),
                "appoint again", List.of("STAFFED", "officer-already", "STAFFED", "officer-already", "officer-already", "office-closed"),
                "end", List.of("officer-unknown", "STAFFED", "officer-left", "EMPTY", "CLOSING", "office-closed"),
                "end unknown", List.of("officer-unknown", "officer-unknown", "officer-unknown", "officer-unknown", "officer-unknown", "office-closed"),
                "close", List.of("CLOSED", "CLOSED", "CLOSED", "CLOSED", "office-closed", "office-closed"))));
    }

    @Override
    protected ProgrammeOffice in(State state) {
        ProgrammeOffice office = ProgrammeOffice.open(new OfficePlace("registration-jingchuan", OfficeKind.SECRETARIAT, id("township")), 1, "township-office", TITLE, null, OPENED);
        switch (state) {
            case EMPTY -> { }
            case STAFFED, CLOSING, CLOSED -> office.appoint(id("li"), OPENED, null, ACT);
            case LEFT -> office.appoint(id("li"), OPENED, TODAY.minusDays(1), ACT);
            case AHEAD -> office.appoint(id("li"), TODAY.plusDays(1), null, ACT);
        }
        if (state == State.CLOSING || state == State.CLOSED) {
            office.close(state == State.CLOSING ? TODAY.plusDays(10) : TODAY.minusDays(1), ACT);
        }
        return office;
    }

    @Override
    protected State stateOf(ProgrammeOffice office) {
        if (office.closedOn() != null) {
            return office.closedOn().isBefore(TODAY) ? State.CLOSED : State.CLOSING;
        }
        if (office.officers().isEmpty()) {
            return State.EMPTY;
        }
        if (office.officers().stream().anyMatch(officer -> officer.isInPostOn(TODAY))) {
            return State.STAFFED;
        }
        return office.officers().stream().allMatch(officer -> officer.isOverBefore(TODAY)) ? State.LEFT : State.AHEAD;
    }

    @Override
    protected Object kept(ProgrammeOffice office) {
        return office.state();
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("end officers", "close officers");
    }

    private static UUID first(ProgrammeOffice office) {
        return office.officers().isEmpty() ? id("nobody") : office.officers().getFirst().officerId();
    }
}
