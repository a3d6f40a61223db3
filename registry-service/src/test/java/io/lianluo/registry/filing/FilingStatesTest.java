package io.lianluo.registry.filing;

import io.lianluo.registry.filing.Filing.Status;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.testing.StatesTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("TZA-2")
class FilingStatesTest extends StatesTest<Filing, Status> {

    static final Map<String, Consumer<Filing>> COMMANDS = Map.of(
            "submit", filing -> FilingTest.submit(filing, FilingTest.DECLARED, FilingTest.PAPERS),
            "confirm", filing -> filing.confirm(null, Map.of(), FilingTest.signature(Actor.SECRETARIAT)),
            "refuse", filing -> filing.refuse("材料不清晰", FilingTest.signature(Actor.SECRETARIAT)),
            "withdraw", filing -> filing.withdraw("变更取消", FilingTest.signature(Actor.UNIT)),
            "noteRecorded", filing -> filing.noteRecorded("LIAISON/seat/wang"),
            "noteRegistered", filing -> filing.noteRegistered(List.of(), Set.of()),
            "tellOverdue", filing -> filing.tellOverdue(FilingTest.LATE),
            "eraseTexts", Filing::eraseTexts);

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "submit", List.of("SUBMITTED", "filing-elsewhere", "SUBMITTED", "filing-elsewhere", "filing-elsewhere"),
            "confirm", List.of("filing-elsewhere", "CONFIRMED", "filing-elsewhere", "filing-elsewhere", "filing-elsewhere"),
            "refuse", List.of("filing-elsewhere", "REFUSED", "filing-elsewhere", "filing-elsewhere", "filing-elsewhere"),
            "withdraw", List.of("filing-change-registered", "filing-change-registered", "filing-change-registered", "filing-elsewhere", "filing-elsewhere"),
            "noteRecorded", List.of("DUE", "SUBMITTED", "REFUSED", "CONFIRMED", NOTHING),
            "noteRegistered", List.of(NOTHING, NOTHING, NOTHING, "CONFIRMED", NOTHING),
            "tellOverdue", List.of("DUE", NOTHING, "REFUSED", NOTHING, NOTHING),
            "eraseTexts", List.of(NOTHING, "SUBMITTED", "REFUSED", "CONFIRMED", "WITHDRAWN"));

    FilingStatesTest() {
        super(Filing.class, FilingEvent.class, Status.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Filing in(Status status) {
        return FilingTest.in(status);
    }

    @Override
    protected Status stateOf(Filing filing) {
        return filing.status();
    }

    @Override
    protected Object kept(Filing filing) {
        return filing.state();
    }

    /** A declared change is forgotten once it is registered, and with a person whom it may be about. */
    @Override
    protected Set<String> emptied() {
        return Set.of("noteRegistered declared", "eraseTexts declared");
    }
}
