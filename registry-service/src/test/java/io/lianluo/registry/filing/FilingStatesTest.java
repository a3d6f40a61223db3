package io.lianluo.registry.filing;

import io.lianluo.registry.filing.Filing.Status;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.testing.StatesTest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;

@Tag("TZA-2")
class FilingStatesTest extends StatesTest<Filing, Status> {

    static final Map<String, Consumer<Filing>> COMMANDS = Map.of(
            "submit", filing -> FilingTest.submit(filing, FilingTest.DECLARED, FilingTest.PAPERS),
            "confirm", filing -> filing.confirm(null, FilingTest.signature(Actor.SECRETARIAT)),
            "refuse", filing -> filing.refuse("材料不清晰", FilingTest.signature(Actor.SECRETARIAT)),
            "tellOverdue", filing -> filing.tellOverdue(FilingTest.LATE),
            "eraseTexts", Filing::eraseTexts);

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "submit", List.of("SUBMITTED", "filing-elsewhere", "SUBMITTED", "filing-elsewhere"),
            "confirm", List.of("filing-elsewhere", "CONFIRMED", "filing-elsewhere", "filing-elsewhere"),
            "refuse", List.of("filing-elsewhere", "REFUSED", "filing-elsewhere", "filing-elsewhere"),
            "tellOverdue", List.of("DUE", NOTHING, "REFUSED", NOTHING),
            "eraseTexts", List.of(NOTHING, "SUBMITTED", "REFUSED", "CONFIRMED"));

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
}
