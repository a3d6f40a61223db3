package io.lianluo.assessment.proposal;

import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.programme.Programmes;
import java.time.Clock;

/** Makes an assessor for tests. */
public final class Assessing {

    private Assessing() { }

    /** An assessor over the ports given. */
    public static Assessor assessor(Ledgers ledgers, Proposals proposals, Programmes programmes, Clock clock) {
        return new Assessor(ledgers, proposals, programmes, new GroundFinder(), clock);
    }
}
