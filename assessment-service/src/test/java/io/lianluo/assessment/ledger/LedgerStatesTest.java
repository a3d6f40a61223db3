package io.lianluo.assessment.ledger;

import static io.lianluo.assessment.ledger.Facts.id;

import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.testing.StatesTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

class LedgerStatesTest extends StatesTest<Ledger, LedgerStatesTest.State> {

    enum State { TERM_UNKNOWN, IN_OFFICE, RELEASED }

    private static final Term IN_OFFICE = new Term(LocalDate.parse("2026-01-01"), null, false);
    private static final Term RELEASED = new Term(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-05-31"), true);
    private static final Fact MISSED = Facts.fact("item", "2026-03-01", Outcome.MISSING);

    private static final Map<String, Consumer<Ledger>> COMMANDS = Map.of(
            "lasts", ledger -> ledger.lasts(IN_OFFICE),
            "lasts until the release", ledger -> ledger.lasts(RELEASED),
            "record", ledger -> ledger.record(Facts.fact("item", "2026-04-01", Outcome.MISSING)),
            "record as it is", ledger -> ledger.record(MISSED),
            "strike", ledger -> ledger.strike(MISSED.subjectId()),
            "strike what is not there", ledger -> ledger.strike(id("another")));

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "lasts", List.of("IN_OFFICE", NOTHING, "IN_OFFICE"),
            "lasts until the release", List.of("RELEASED", "RELEASED", NOTHING),
            "record", List.of("TERM_UNKNOWN", "IN_OFFICE", "RELEASED"),
            "record as it is", List.of(NOTHING, NOTHING, NOTHING),
            "strike", List.of("TERM_UNKNOWN", "IN_OFFICE", "RELEASED"),
            "strike what is not there", List.of(NOTHING, NOTHING, NOTHING));

    LedgerStatesTest() {
        super(Ledger.class, LedgerEvent.class, State.class, COMMANDS, table(OUTCOMES));
    }

    @Override
    protected Ledger in(State state) {
        Ledger ledger = Ledger.open(new SeatLiaison("association", id("seat"), id("unit"), id("liaison"), id("person")));
        ledger.record(MISSED);
        switch (state) {
            case TERM_UNKNOWN -> { }
            case IN_OFFICE -> ledger.lasts(IN_OFFICE);
            case RELEASED -> ledger.lasts(RELEASED);
        }
        return ledger;
    }

    @Override
    protected State stateOf(Ledger ledger) {
        return ledger.term() == null ? State.TERM_UNKNOWN : ledger.isClosed() ? State.RELEASED : State.IN_OFFICE;
    }

    @Override
    protected Object kept(Ledger ledger) {
        return ledger.state();
    }

    @Override
    protected Set<String> emptied() {
        return Set.of("strike facts");
    }
}
